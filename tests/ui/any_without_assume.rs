//! Data of which nothing is promised where a text is wanted.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    items: Vec<Item>,
    receipt: Option<Item>,
    note: Option<String>,
}

#[derive(StateData)]
struct Item {
    sku: String,
}

fn encode(input: &Path<Any>) -> Expr<String> {
    function::base64_encode(input.member("id"))
}

fn main() {}
