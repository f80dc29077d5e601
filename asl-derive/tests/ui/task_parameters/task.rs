//! Calls that are not wholly named.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[task(service = "sagemaker")]
struct First;

#[derive(TaskParameters)]
#[task(service = "sagemaker", action = "sagemaker:createModel", response = Any)]
struct Second;

#[derive(TaskParameters)]
#[task(service = "sagemaker", action = "createModel", output = Any)]
struct Third;

fn main() {}
