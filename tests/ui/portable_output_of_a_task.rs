//! `Output` of a Task, in a workflow in JSONPath.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

struct Shop;

#[states(language = JsonPath)]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(order.id()).build();
        Task::new(&order, call).output_result(|result| result.status_code()).next(Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
