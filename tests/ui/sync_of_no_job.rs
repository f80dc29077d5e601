//! Waiting for the end of what is no job.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[task(service = "sagemaker", action = "createModel", response = Any)]
struct CreateModel;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, CreateModel::builder().build().sync()).end()
    }
}

fn main() {}
