//! A part of the output that the next state does not take.

use asl_dsl::call::Worker;
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
    fn call(&self, order: Path<Order>) -> State<Self> {
        Task::new(&order, Worker::arn("${Activity}"))
            .discard_result()
            .output_path(|order| order.id())
            .next(Self::done)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
