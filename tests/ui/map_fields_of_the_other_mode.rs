//! Only a Distributed Map has a label, and only it runs executions of their own.

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    #[start]
    fn labelled(&self, input: Path<Vec<String>>) -> State<Self> {
        Map::over(&input, input.clone()).label("words").each(Self::word).end()
    }

    fn express(&self, input: Path<Vec<String>>) -> State<Self> {
        Map::over(&input, input.clone()).each_express(Self::word).end()
    }

    fn inline(&self, input: Path<Vec<String>>) -> State<Self> {
        DistributedMap::over(&input, input.clone()).each(Self::word).end()
    }

    fn word(&self, word: Path<String>) -> State<Self> {
        Succeed::new(&word)
    }
}

fn main() {}
