//! Mistakes in a struct that derives both are told once.

use asl_dsl::prelude::*;

#[derive(StateData, TaskParameters)]
struct Selected {
    id: Expr<String>,
    #[parameter(rename = "Id")]
    other: Expr<String>,
    #[parameter(length(5..=1))]
    name: Expr<String>,
    #[parameter(size(1))]
    total: Option<Expr<f64>>,
}

// After the errors above, there are still paths.
fn used(selected: &Path<Selected>) -> Path<Option<f64>> {
    selected.total()
}

fn main() {}
