//! An expression in JSONata, in a workflow that may also be built in JSONPath.

use asl_dsl::prelude::*;
use asl_dsl::jsonata;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        let total = self.jsonata::<f64>(jsonata!("$states.input.total * 2"));
        Pass::new(&order).value(total).end()
    }
}

fn main() {}
