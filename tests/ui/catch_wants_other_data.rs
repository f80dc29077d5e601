//! A handler that takes the input, which the error has replaced.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;

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
        Task::new(&order, Invoke::builder().function_name("f").payload(order.id()).build())
            .catch(Catch::all().next(Self::done))
            .discard_result()
            .next(Self::done)
    }

    fn done(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
