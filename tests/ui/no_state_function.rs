//! Transitions to what is no state of this workflow.

use asl_dsl::prelude::*;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).next(Self::misspelt)
    }

    fn elsewhere(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).next(Store::state)
    }

    fn of_helper(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).next(Self::helper)
    }

    fn helper(&self) -> u32 {
        60
    }
}

struct Store;

#[states]
impl Store {
    fn state(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
