//! What is written for JSONata does not stand in a workflow in JSONPath.

use asl_dsl::prelude::*;

struct Part;

#[states(language = Jsonata)]
impl Part {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

struct Flow;

#[states(language = JsonPath)]
impl Flow {
    #[start]
    fn part(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Part, Part::begin).end()
    }
}

fn main() {}
