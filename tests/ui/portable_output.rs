//! `Output`, which only states in JSONata have.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).output(order.total()).next(Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
