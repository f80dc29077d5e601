//! `Output` of a Choice, which only states in JSONata have.

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
        Choice::new(&order).when(order.id().eq("a"), Self::done).otherwise_with(order.id(), Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
