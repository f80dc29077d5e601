//! A parameter that gets a value of another type.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: Option<f64>,
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
        let charge = Charge::builder().order_id(5).amount(input.total()).build();
        Task::new(&input, charge).end()
    }
}

fn main() {}
