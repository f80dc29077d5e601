//! A task's result replaces its input, and the next state wants the input.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

#[derive(TaskParameters)]
#[task(service = "shop", action = "charge", response = Receipt)]
struct Charge {
    order_id: Expr<String>,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn charge(&self, input: Path<Order>) -> State<Self> {
        Task::new(&input, Charge::builder().order_id(input.id()).build())
            .catch(Catch::all().next(Self::ship))
            .next(Self::ship)
    }

    fn ship(&self, input: Path<Order>) -> State<Self> {
        Wait::seconds(&input, 60).end()
    }
}

fn main() {}
