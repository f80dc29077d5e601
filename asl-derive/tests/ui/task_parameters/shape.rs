//! Fields that are no parameters.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
struct CreateModel {
    model_name: String,
    tags: Option<Vec<String>>,
    role: Expr<String>,
}

#[derive(TaskParameters)]
struct Unnamed(Expr<String>);

#[derive(TaskParameters)]
enum Either {
    This,
    That,
}

// After the errors above, the builder is still there.
fn used() -> CreateModel {
    CreateModel::builder().model_name("m").tags(["a"]).role("r").build()
}

fn main() {}
