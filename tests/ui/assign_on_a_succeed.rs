//! `Assign` on a Succeed.

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

const NUMBER: Variable<String> = Variable::new("number");

#[states]
impl Shop {
    #[start]
    fn start(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order).assign(NUMBER, order.id())
    }
}

fn main() {}
