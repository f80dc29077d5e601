//! A fragment in JSONata, in a workflow that may also be built in JSONPath.

use asl_dsl::prelude::*;

struct Part;

#[states(language = Jsonata)]
impl Part {
    #[start]
    fn begin(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Any>) -> State<Self> {
        Fragment::of(&order, Part, Part::begin).end()
    }
}

fn main() {}
