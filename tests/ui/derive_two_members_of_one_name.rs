//! Two members of an object have two names, however they came to them.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
    #[serde(rename = "orderId")]
    id: String,
}

fn main() {}
