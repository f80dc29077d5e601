//! What is computed, without the workflow that says that it can be.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

const TOTAL: Variable<f64> = Variable::new("total");

struct Shop;

#[states(language = Jsonata)]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).assign(TOTAL, order.total().computed() + 1.0).end()
    }
}

fn main() {}
