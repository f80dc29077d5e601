//! The tool call with a dead-letter queue that is one.
//!
//! In the documented workflow `FailToDLQ` is only the name of a Fail state. Here a call that failed after all its
//! retries goes to a queue, with its input and its error, so that it can be sent again; then the execution fails.
//! Executions are traced and logged.

use asl_dsl::deploy::{Alarm, Deployment, LogLevel, Logging};
use asl_dsl::prelude::*;
use asl_dsl::services::sqs::SendMessage;

use crate::error_handling::{Failed, keep_error};
use crate::tool_call_workflow::ask;

/// The tool call with a dead-letter queue.
pub(crate) struct ToolCallWithDeadLetters;

/// What an agent wants of a tool.
#[derive(StateData)]
struct ToolCall {
    /// The name of the tool.
    tool: String,
    /// What the tool is given.
    arguments: Any,
}

/// A call that failed, as it lies in the queue.
#[derive(TaskParameters)]
struct DeadLetter {
    /// The execution that gave up.
    execution: Expr<String>,
    /// The name of the tool.
    tool: Expr<String>,
    /// What the tool was given.
    arguments: Expr<Any>,
    /// The name of the error.
    error: Expr<String>,
    /// What is known of its cause.
    cause: Expr<String>,
}

/// Traced, logged, and with an alarm.
pub(crate) fn observed(deployment: Deployment) -> Deployment {
    deployment
        .tracing()
        .logging(Logging::new(LogLevel::All).with_execution_data().retention_in_days(14))
        .alarm(Alarm::on_failure())
}

#[states(comment = "Agent tool call with a dead-letter queue", timeout_seconds = 3600)]
impl ToolCallWithDeadLetters {
    #[start]
    fn tool_call(&self, call: Path<ToolCall>) -> State<Self> {
        Task::new(&call, ask(&call))
            .timeout_seconds(900)
            .retry(policies::lambda())
            .retry(Retry::on(ErrorName::TASK_FAILED).interval_seconds(2).max_attempts(4).backoff_rate(2.0))
            .catch(keep_error().next(Self::bury))
            .next(Self::success)
    }

    fn bury(&self, failed: Path<Failed<ToolCall>>) -> State<Self> {
        let letter = DeadLetter::builder()
            .execution(context::execution_id())
            .tool(failed.input().tool())
            .arguments(failed.input().arguments())
            .error(failed.error().error())
            .cause(failed.error().cause())
            .build();
        let message = SendMessage::builder().queue_url("${DeadLetterQueueUrl}").message_body(letter).build();
        Task::new(&failed, message)
            .timeout_seconds(30)
            .retry(Retry::on(ErrorName::TASK_FAILED).interval_seconds(2).max_attempts(5).backoff_rate(2.0))
            .catch(Catch::all().discard_error().next(Self::tool_failed))
            .discard_result()
            .next(Self::tool_failed)
    }

    fn tool_failed(&self, failed: Path<Failed<ToolCall>>) -> Failure<Self> {
        Fail::new("ToolFailed", failed.error().cause())
    }

    fn success(&self, output: Path<Any>) -> State<Self> {
        Succeed::new(&output)
    }
}
