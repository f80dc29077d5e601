//! A path to a member that the data do not have.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Order>) -> State<Self> {
        Choice::new(&input).when(input.identifier().eq("1"), Self::done).or_fail()
    }

    fn done(&self, input: Path<Order>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
