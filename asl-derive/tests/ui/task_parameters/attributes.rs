//! Attributes that say nothing, or what cannot be.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[serde(rename_all = "Camel", deny_unknown_fields)]
struct Payload {
    #[parameter(name = "A")]
    first: Expr<String>,
    #[parameter(rename = "B")]
    #[serde(rename = "C")]
    second: Expr<String>,
    #[parameter(rename = "D")]
    third: Expr<String>,
    #[serde(rename = "D")]
    fourth: Expr<String>,
    build: Expr<String>,
    #[serde(flatten)]
    fifth: Expr<String>,
}

fn main() {}
