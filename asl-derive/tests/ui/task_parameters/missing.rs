//! A builder that does not have all that is required.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
struct CreateModel {
    model_name: Expr<String>,
    execution_role_arn: Expr<String>,
    vpc: Option<Expr<String>>,
}

fn one() -> CreateModel {
    CreateModel::builder().model_name("m").vpc("v").build()
}

fn both() -> CreateModel {
    CreateModel::builder().build()
}

fn main() {}
