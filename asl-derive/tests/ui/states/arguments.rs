//! Arguments that do not exist, or have no machine.

use asl_dsl::prelude::*;

struct Flow;

#[states(comment = "a", name = "b", timeout_seconds = 0, comment = "c", language = XPath)]
impl Flow {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[states(timeout_seconds = 60)]
impl Flow {
    fn more(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
