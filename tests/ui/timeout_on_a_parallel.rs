//! `TimeoutSeconds` on a Parallel.

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
    fn split(&self, order: Path<Order>) -> State<Self> {
        Parallel::new(&order, (Self::done,)).timeout_seconds(60).discard_result().end()
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
