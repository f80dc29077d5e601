//! A name stands for one state.

use asl_dsl::prelude::*;

#[derive(StateName)]
enum Step {
    Train,
    #[state(name = "Train")]
    Retrain,
}

fn main() {}
