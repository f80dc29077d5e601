//! Of an `Expr` nothing is to be seen in the data: the path leads to what it holds.

use asl_dsl::prelude::*;

#[derive(StateData, TaskParameters)]
struct Selected {
    total: Expr<f64>,
}

fn name(selected: &Path<Selected>) -> Path<String> {
    selected.total()
}

fn main() {}
