//! A key that serde does not have would have no effect.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(rename_al = "PascalCase")]
struct Order {
    total: f64,
}

fn main() {}
