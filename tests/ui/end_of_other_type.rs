//! A workflow that says what it ends with, and states that end with something else.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Order>) -> State<Self, Receipt> {
        Wait::seconds(&input, 60).next(Self::done)
    }

    fn again(&self, input: Path<Order>) -> State<Self, Receipt> {
        Wait::seconds(&input, 60).end()
    }

    fn done(&self, input: Path<Order>) -> State<Self, Order> {
        Succeed::new(&input)
    }
}

fn main() {}
