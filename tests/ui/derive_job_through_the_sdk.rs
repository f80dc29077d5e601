//! Only an optimised integration waits for the end of a job.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[task(service = "aws-sdk:glue", action = "startJobRun", response = Any, job_output = Any)]
struct StartJobRun {
    job_name: Expr<String>,
}

fn main() {}
