//! An object and a list, put into a text.

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

fn texts(order: &Path<Order>) -> [Expr<String>; 2] {
    [text!("{}", order.items()), text!("{}", order)]
}

fn main() {}
