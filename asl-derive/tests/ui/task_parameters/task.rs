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

#[derive(TaskParameters)]
#[task(service = "sdk:s3", action = "listBuckets", response = Any)]
struct Fourth;

#[derive(TaskParameters)]
#[task(service = "aws-sdk:sagemaker", action = "createModel", response = Any, job_output = Any)]
struct Fifth;

#[derive(TaskParameters)]
#[task(service = "sagemaker", action = "createTrainingJob.sync", response = Any)]
struct Sixth;

#[derive(TaskParameters)]
#[task(service = "s3", action = "getObject", response = Any)]
struct Seventh;

fn main() {}
