//! A selected result that the next state does not take.

use asl_dsl::call::Worker;
use asl_dsl::prelude::*;
use std::collections::BTreeMap;

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
        Task::new(&order, Worker::arn("${Activity}").returning::<Order>())
            .result_selector::<BTreeMap<String, String>, _>(|result| [("id", result.id())])
            .next(Self::done)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
