//! Patterns for numbers, and conditions combined with what is none.

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

fn conditions(order: &Path<Order>) -> [Condition; 2] {
    [order.total().matches("1*"), order.total().gt(1) & true]
}

fn main() {}
