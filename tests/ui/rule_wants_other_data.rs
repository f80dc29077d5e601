//! A rule that leads to a state which takes other data.

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
    fn choose(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order).when(order.total().gt(1), Self::item).otherwise(Self::done)
    }

    fn item(&self, item: Path<Item>) -> State<Self> {
        Succeed::new(&item)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
