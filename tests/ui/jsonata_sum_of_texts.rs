//! A sum of what are no numbers.

use asl_dsl::prelude::*;
use asl_dsl::jsonata;

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
        Pass::new(&order).output(jsonata::sum(order.tags())).next(Self::done)
    }

    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {}
