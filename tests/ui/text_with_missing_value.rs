//! A text with more places than values.

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

fn key(order: &Path<Order>) -> Expr<String> {
    text!("s3://{}/{}", order.id())
}

fn main() {}
