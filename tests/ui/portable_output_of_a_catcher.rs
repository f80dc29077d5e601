//! `Output` of a catcher, which only states in JSONata have.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;

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
        let call = Invoke::builder().function_name("f").payload(order.id()).build();
        Task::new(&order, call)
            .catch(Catch::all().output(|error| error.cause()).next(Self::done))
            .next(Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
