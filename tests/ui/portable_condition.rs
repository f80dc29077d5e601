//! A condition that only JSONata can compute, in a workflow in JSONPath.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    tags: Vec<String>,
}

struct Shop;

#[states(language = JsonPath)]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        let even = (order.total().computed() % 2.0).equals(0.0);
        Choice::new(&order).when(self.holds(even), Self::done).otherwise(Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
