//! Seconds that are a text, and a moment that is a number.

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
    fn seconds(&self, order: Path<Order>) -> State<Self> {
        Wait::seconds(&order, "60").next(Self::until)
    }

    fn until(&self, order: Path<Order>) -> State<Self> {
        Wait::until(&order, order.total()).next(Self::call)
    }

    fn call(&self, order: Path<Order>) -> State<Self> {
        Task::new(&order, Worker::arn("${Activity}")).timeout_seconds(order.id()).end()
    }
}

fn main() {}
