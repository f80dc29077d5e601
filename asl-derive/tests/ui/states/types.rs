//! Types in a signature that are not there.

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    fn misspelt(&self, input: Path<Ordr>) -> State<Self> {
        Succeed::new(&input)
    }

    fn unknown_end(&self, input: Path<Any>) -> State<Self, Ordr> {
        Succeed::new(&input)
    }
}

fn main() {}
