//! `Next` beside `End`.

use asl_dsl::prelude::*;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).end().next(Self::done)
    }

    fn twice(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).next(Self::done).end()
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
