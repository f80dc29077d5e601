//! A result that is put into data which have no place for it.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

#[derive(StateData)]
struct PaidOrder {
    id: String,
    receipt: Receipt,
}

#[derive(TaskParameters)]
#[task(service = "shop", action = "charge", response = Receipt)]
struct Charge;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn charge(&self, input: Path<Order>) -> State<Self> {
        Task::new(&input, Charge::builder().build()).result_as::<PaidOrder>().end()
    }
}

fn main() {}
