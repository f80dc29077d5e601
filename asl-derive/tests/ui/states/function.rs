//! Functions that mean to be states.

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    async fn asynchronous(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn generic<T: asl_dsl::data::StateData>(&self, input: Path<T>) -> State<Self> {
        Succeed::new(&input)
    }

    fn owning(self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn borrowing(&self, input: &Path<Any>) -> State<Self> {
        Succeed::new(input)
    }
}

fn main() {}
