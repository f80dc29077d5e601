//! A placeholder for an object.

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

const ORDER: Placeholder<Order> = Placeholder::new("Order");

fn main() {}
