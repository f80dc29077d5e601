//! Comparisons that no operator of a Choice makes.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    paid: bool,
    total: Option<f64>,
    weight: f64,
    address: Address,
}

#[derive(StateData)]
struct Address {
    city: String,
}

fn conditions(input: &Path<Order>) -> [Condition; 5] {
    [
        input.id().gt(5),
        input.paid().lt(true),
        input.total().ge(0.5),
        input.weight().lt("heavy"),
        input.address().eq(input.address()),
    ]
}

fn main() {}
