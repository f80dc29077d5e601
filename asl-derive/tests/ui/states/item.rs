//! Items that have no states.

use asl_dsl::prelude::*;

#[states]
struct Flow;

trait Steps: Sized {
    fn step(&self, input: Path<Any>) -> State<Self>;
}

#[states]
impl Steps for Flow {
    fn step(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
