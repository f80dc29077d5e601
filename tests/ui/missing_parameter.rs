//! A call without a required parameter.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
}

#[derive(TaskParameters)]
#[task(service = "shop", action = "charge", response = Any)]
struct Charge {
    order_id: Expr<String>,
    amount: Expr<f64>,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn charge(&self, input: Path<Order>) -> State<Self> {
        Task::new(&input, Charge::builder().order_id(input.id()).build()).end()
    }

    fn not_built(&self, input: Path<Order>) -> State<Self> {
        Task::new(&input, Charge::builder().order_id(input.id()).amount(input.total())).end()
    }
}

fn main() {}
