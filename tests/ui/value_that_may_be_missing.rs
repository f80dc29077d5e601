//! An optional member where a value is wanted.

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

fn encode(order: &Path<Order>) -> Expr<String> {
    function::base64_encode(order.note())
}

fn main() {}
