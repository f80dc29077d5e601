//! What a field holds flows between states too.

use asl_dsl::prelude::*;

struct Money;

#[derive(StateData)]
struct Order {
    total: Money,
}

fn main() {}
