//! Keys that serde does not have, which would have no effect where its own derives are missing.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(rename_al = "PascalCase", transparnt)]
struct Order {
    #[serde(skip_if = "Option::is_none")]
    id: Option<String>,
    #[serde(flaten)]
    rest: Any,
    #[serde(alias = "sum", deserialize_with = "sum", bound(serialize = ""))]
    total: f64,
}

#[derive(StateData)]
#[serde(tag = "kind")]
enum Event {
    #[serde(renam = "x")]
    Moved { to: String },
}

// After the errors above, their paths are still there.
fn used(order: &Path<Order>) -> Path<f64> {
    order.total()
}

fn main() {}
