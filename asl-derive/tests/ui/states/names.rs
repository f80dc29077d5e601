//! Two functions whose states have one name.

use asl_dsl::prelude::*;

struct Flow;

#[states]
impl Flow {
    fn create_model(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn create__model(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
