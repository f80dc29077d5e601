//! An error whose name is a number.

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

struct Shop;

#[states]
impl Shop {
    #[start]
    fn fail(&self, order: Path<Order>) -> Failure<Self> {
        Fail::new(order.total(), "it failed")
    }
}

fn main() {}
