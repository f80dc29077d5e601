//! Names that stand for two members, or for a method.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(rename_all = "PascalCase")]
struct Order {
    id: String,
    #[serde(rename = "Id")]
    other: String,
    raw: String,
}

#[derive(StateData)]
enum Colour {
    Red,
    #[serde(rename = "Red")]
    Crimson,
}

#[derive(StateData)]
struct Twice {
    #[serde(flatten)]
    one: Order,
    #[serde(flatten)]
    two: Order,
}

fn main() {}
