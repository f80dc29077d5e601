//! A Map that does nothing with its items.

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
    fn each(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.items()).next(Self::done)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
