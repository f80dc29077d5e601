//! The service takes 80 characters.

use asl_dsl::prelude::*;

#[derive(StateName)]
enum Step {
    #[state(name = "Wait until somebody has looked at the results of the evaluation and has approved them")]
    Approval,
}

fn main() {}
