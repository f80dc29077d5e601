//! Marks that stand in the wrong place, or twice.

use asl_dsl::prelude::*;

struct Twice;

#[states]
impl Twice {
    #[start]
    fn one(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    #[start]
    fn two(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

struct Helper;

#[states]
impl Helper {
    #[start]
    fn helper(&self) -> u32 {
        60
    }
}

// After the errors above, these are still workflows.
fn used() {
    let _ = Twice.build();
    let _ = Helper.build();
}

fn main() {}
