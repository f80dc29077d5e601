//! The wrapping hides nothing from the lints.

#![deny(dead_code, unused_variables, unused_mut)]

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    #[start]
    fn start(&self, mut input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 5).end()
    }

    fn unreached(&self, unused: Path<Any>) -> Failure<Self> {
        Fail::new("A", "b")
    }
}

fn main() {
    let _ = Flow.build();
}
