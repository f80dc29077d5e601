//! A task token for an action that cannot hand it on.

use asl_dsl::prelude::*;
use asl_dsl::services::sagemaker::DescribeTrainingJob;

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
        let call = DescribeTrainingJob::builder().training_job_name(order.id()).build();
        Task::new(&order, call.wait_for_task_token()).discard_result().end()
    }
}

fn main() {}
