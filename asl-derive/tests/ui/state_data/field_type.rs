//! A field of a type that is no state data.

use asl_dsl::prelude::*;

struct Money;

#[derive(StateData)]
struct Order {
    id: String,
    total: Money,
}

#[derive(StateData)]
struct Prices(Vec<Money>);

#[derive(StateData)]
enum Event {
    Paid(Money),
    Refunded { total: Option<Money> },
}

fn main() {}
