//! A result that goes into a member of another type.

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
        let call = Worker::arn("${Activity}").returning::<f64>();
        Task::new(&order, call).result_into(order.receipt()).next(Self::done)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
