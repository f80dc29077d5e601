//! A Map over what is no list.

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
        Map::over(&order, order.id()).each(Self::item).discard_result().end()
    }

    fn item(&self, item: Path<Item>) -> State<Self> {
        Succeed::new(&item)
    }
}

fn main() {}
