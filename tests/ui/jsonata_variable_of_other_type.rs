//! A variable of another type than what an expression is said to give.

use asl_dsl::prelude::*;
use asl_dsl::jsonata;

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
        let name = self.jsonata::<String>(jsonata!("$uppercase($states.input.id)"));
        Pass::new(&order).assign(TOTAL, name).end()
    }
}

fn main() {}
