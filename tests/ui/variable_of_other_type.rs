//! A variable that gets, or is read as, a value of another type.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    items: Vec<Item>,
    receipt: Option<Item>,
    note: Option<String>,
}

#[derive(StateData)]
struct Item {
    sku: String,
}

struct Shop;

const ATTEMPTS: Variable<i64> = Variable::new("attempts");

#[states]
impl Shop {
    #[start]
    fn remember(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).assign(ATTEMPTS, order.id()).next(Self::read)
    }

    fn read(&self, order: Path<Order>) -> State<Self> {
        Wait::until(&order, ATTEMPTS).end()
    }
}

fn main() {}
