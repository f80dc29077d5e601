//! A branch that takes something else than the Parallel gets.

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
        Parallel::new(&order, (Self::done, Self::item)).discard_result().end()
    }

    fn item(&self, item: Path<Item>) -> State<Self> {
        Succeed::new(&item)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
