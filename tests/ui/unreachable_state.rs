//! A state that nothing leads to.

#![deny(dead_code)]

use asl_dsl::prelude::*;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn clean_up(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {
    drop(Shop.build());
}
