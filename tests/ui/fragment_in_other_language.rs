//! What is written for JSONPath does not stand in a workflow in JSONata.

use asl_dsl::prelude::*;

struct Part;

#[states(language = JsonPath)]
impl Part {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

struct Flow;

#[states(language = Jsonata)]
impl Flow {
    #[start]
    fn part(&self, input: Path<Any>) -> State<Self> {
        Fragment::of(&input, Part, Part::begin).end()
    }
}

fn main() {}
