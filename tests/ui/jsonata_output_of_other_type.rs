//! The next state wants other data than what is computed.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

struct Shop;

#[states(language = Jsonata)]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).output(order.total().computed() + 1.0).next(Self::name)
    }

    fn name(&self, name: Path<String>) -> State<Self> {
        Succeed::new(&name)
    }
}

fn main() {}
