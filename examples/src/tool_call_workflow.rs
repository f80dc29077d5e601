//! One call of an agent's tool.
//!
//! It stood in a Terraform file that Terraform could not read. The ARN of the function is a placeholder, which
//! `asl-examples terraform` turns into a variable.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, errors};

/// The tool call as it is documented.
pub(crate) struct ToolCallWorkflow;

/// What a tool is asked.
#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
pub(crate) struct ToolRequest {
    /// The input of the execution.
    input: Expr<Any>,
}

/// Asks the tool, with the input of the execution.
pub(crate) fn ask<T: StateData>(input: &Path<T>) -> Invoke<ToolRequest> {
    Invoke::builder()
        .function_name("${tool_lambda_arn}")
        .payload(ToolRequest::builder().input(input.raw().assume::<Any>()).build())
        .build()
}

#[states(comment = "Example: agent/tool workflow")]
impl ToolCallWorkflow {
    #[start]
    fn tool_call(&self, input: Path<Any>) -> State<Self> {
        let transient =
            [errors::SERVICE_EXCEPTION, errors::TOO_MANY_REQUESTS_EXCEPTION, ErrorName::TASK_FAILED];
        Task::new(&input, ask(&input))
            .retry(Retry::on(transient).interval_seconds(2).max_attempts(4).backoff_rate(2.0))
            .catch(Catch::all().next(Self::fail_to_dlq))
            .next(Self::success)
    }

    fn fail_to_dlq(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("ToolFailed", "the tool failed after all retries").named("FailToDLQ")
    }

    fn success(&self, output: Path<Any>) -> State<Self> {
        Succeed::new(&output)
    }
}
