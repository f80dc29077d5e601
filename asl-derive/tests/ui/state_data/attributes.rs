//! Attributes that cannot be read.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(rename_all = "Pascal")]
struct Order {
    #[serde(rename = 5)]
    id: String,
    #[serde(rename = "A", rename = "B")]
    total: f64,
}

#[derive(StateData)]
#[asl(path = "asl_dsl")]
struct Elsewhere;

// After the errors above, their paths are still there.
fn used(order: &Path<Order>) -> (Path<String>, Path<f64>) {
    (order.id(), order.total())
}

fn main() {}
