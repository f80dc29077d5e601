//! Limits that no literal can meet, or that are none.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
struct Cluster {
    #[parameter(length(1..64))]
    half_open: Expr<String>,
    #[parameter(length(63..=1))]
    reversed: Expr<String>,
    #[parameter(length(..))]
    all: Expr<String>,
    #[parameter(length(-1..=5))]
    negative: Expr<String>,
    #[parameter(range(10))]
    single: Expr<i32>,
    #[parameter(range("a"..="z"))]
    letters: Expr<i32>,
    #[parameter(pattern = "[a-z")]
    pattern: Expr<String>,
    #[parameter(values())]
    none: Expr<String>,
    #[parameter(values("on", "off", "on"))]
    repeated: Expr<String>,
    #[parameter(values(1))]
    numbers: Expr<String>,
}

fn main() {}
