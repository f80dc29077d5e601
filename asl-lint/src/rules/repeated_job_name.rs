use asl_aws::Api;
use asl_model::error_name::{Matching, PredefinedError};
use asl_model::syntax::Node;

use crate::analysis::calls::TaskCall;
use crate::analysis::coverage::first_match;
use crate::analysis::handlers::{Handler, HandlerField, handlers_of};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("repeated-job-name", Reliability, since "0.1.0", check);

/// What starts a job under a name that no other job may have, and the parameter with the name.
const NAMED_JOBS: [(&str, &str, &str); 7] = [
    ("bedrock", "createModelCustomizationJob", "JobName"),
    ("sagemaker", "createHyperParameterTuningJob", "HyperParameterTuningJobName"),
    ("sagemaker", "createLabelingJob", "LabelingJobName"),
    ("sagemaker", "createProcessingJob", "ProcessingJobName"),
    ("sagemaker", "createTrainingJob", "TrainingJobName"),
    ("sagemaker", "createTransformJob", "TransformJobName"),
    ("states", "startExecution", "Name"),
];

/// What changes from attempt to attempt.
const CHANGING: [&str; 8] =
    ["RetryCount", "EnteredTime", "States.UUID", "States.MathRandom", "$uuid", "$random", "$millis", "$now"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let waiting = cx.calls().iter().filter(|task| task.waits_for_job());
    let named = waiting.filter_map(|task| Some((task, lasting_name(task)?)));
    named.filter_map(|(task, name)| finding(task, name)).collect()
}

/// The parameter with the name of the job, where that is surely the same at every attempt.
fn lasting_name(task: &TaskCall<'_>) -> Option<&'static str> {
    let Api::Optimized(integration) = task.service()?.api() else { return None };
    let key = (integration.service().id(), integration.action());
    let (_, _, name) = NAMED_JOBS.iter().find(|(service, action, _)| (*service, *action) == key)?;
    let (_, parameters) = task.parameters()?;
    let value = parameters.get(name).or_else(|| parameters.get(&format!("{name}.$")))?;
    let text = value.as_known_str()?;
    (!CHANGING.iter().any(|changing| text.contains(changing))).then_some(name)
}

fn finding(task: &TaskCall<'_>, name: &str) -> Option<Finding> {
    let mut retriers = handlers_of(task.state, HandlerField::Retry);
    let late = [PredefinedError::TaskFailed, PredefinedError::Timeout].map(PredefinedError::name);
    let taken = |retrier: &Handler<'_>| late.iter().any(|error| is_first(retrier, error));
    let retrier = retriers.find(|it| it.attempts().is_some_and(|attempts| attempts > 0) && taken(it))?;
    let message = format!("{} is retried under the {} of the first attempt", task.state.title(), quoted(name));
    let help = "make the name change, as with `$$.State.RetryCount`, or retry transient errors of the service only";
    let note = "the job of the first attempt has the name, so the second attempt cannot start another";
    Some(Finding::new(retrier.place(), message).help(help).note(note))
}

/// Whether a retrier is the first of its state that takes an error.
fn is_first(retrier: &Handler<'_>, error: &str) -> bool {
    let (matching, first) = first_match(retrier.siblings(), error);
    let is_same = |node: &Node<'_>| std::ptr::eq(node, retrier.node);
    matching == Matching::Always && first.is_some_and(is_same)
}
