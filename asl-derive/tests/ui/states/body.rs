//! Errors and lints in the body of a state function point at what the user wrote.

#![deny(dead_code, unused_variables, unused_mut)]

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 5)
    }

    fn unreached(&self, mut unused: Path<Any>) -> State<Self> {
        let text: u32 = "five";
        Fail::new("A", "b")
    }

    fn empty(&self, _input: Path<Any>) -> State<Self> {}
}

fn main() {}
