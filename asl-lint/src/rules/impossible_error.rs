use asl_aws::Api;
use asl_model::error_name::PredefinedError;

use crate::analysis::calls::{Callee, TaskCall};
use crate::analysis::handlers::{Handler, HandlerField, handlers_of};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("impossible-error", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.calls().iter().flat_map(in_task).collect()
}

fn in_task(task: &TaskCall<'_>) -> Vec<Finding> {
    let fields = [HandlerField::Retry, HandlerField::Catch].into_iter();
    let handlers = fields.flat_map(|field| handlers_of(task.state, field));
    handlers.flat_map(|handler| in_handler(task, &handler)).collect()
}

fn in_handler(task: &TaskCall<'_>, handler: &Handler<'_>) -> Vec<Finding> {
    let finding = |(number, name): (usize, &str)| {
        let by = raised_by_others(task, PredefinedError::of(name)?)?;
        let message = format!("the Task {} never raises {}", task.state.title(), quoted(name));
        Some(Finding::new(handler.place_of_name(number), message).note(format!("{by} raises it")))
    };
    handler.names().filter_map(finding).collect()
}

/// What raises an error that a Task cannot raise.
fn raised_by_others(task: &TaskCall<'_>, error: PredefinedError) -> Option<&'static str> {
    match error {
        PredefinedError::BranchFailed => Some("a Parallel"),
        PredefinedError::NoChoiceMatched => Some("a Choice"),
        PredefinedError::ExceedToleratedFailureThreshold => Some("a Map"),
        PredefinedError::ItemReaderFailed | PredefinedError::ResultWriterFailed => Some("a Distributed Map"),
        PredefinedError::HttpSocket | PredefinedError::HttpStatusCode if is_no_http(task) => Some("`http:invoke`"),
        _ => None,
    }
}

fn is_no_http(task: &TaskCall<'_>) -> bool {
    match &task.callee {
        Callee::Service(call) => !matches!(call.api(), Api::Optimized(it) if it.service().id() == "http"),
        Callee::Function | Callee::Activity => true,
        _ => false,
    }
}
