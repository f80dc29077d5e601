//! Values of another type than the parameter's.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
struct Cluster {
    instance_count: Expr<i32>,
}

#[derive(StateData)]
struct Input {
    name: String,
}

fn text(input: &Path<Input>) -> Cluster {
    Cluster::builder().instance_count(input.name()).build()
}

fn main() {}
