//! A parameter can be a path as well as a literal, which a plain `String` cannot.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
struct Charge {
    order_id: String,
    amount: Option<f64>,
}

fn main() {}
