//! What the states of a workflow do after an error when they say nothing of it themselves.

use std::fmt;

use asl_model::resource::{Resource, ResourceKind};

use crate::policies;
use crate::state::{CatcherDefinition, IntoRetriers, Retrier, Retry};

/// The retriers of all tasks that have none themselves, by the service that a task calls.
///
/// ```
/// use asl_dsl::DefaultRetry;
/// use asl_dsl::prelude::*;
///
/// struct Flow;
///
/// #[states(
///     default_retry = DefaultRetry::recommended().of_others(Retry::on(ErrorName::TIMEOUT)),
///     default_catch = Catch::all().next(Self::failed),
/// )]
/// impl Flow {
///     #[start]
///     fn begin(&self, input: Path<Any>) -> State<Self> {
///         Task::new(&input, asl_dsl::services::UntypedCall::sdk("s3", "listBuckets")).end()
///     }
///
///     fn failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
///         Fail::new("Failed", "something failed")
///     }
/// }
///
/// assert_eq!(
///     Flow.build()?.to_json(),
///     r#"{
///   "StartAt": "Begin",
///   "States": {
///     "Begin": {
///       "Type": "Task",
///       "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets",
///       "Parameters": {},
///       "Retry": [
///         {
///           "ErrorEquals": [
///             "States.Timeout"
///           ]
///         }
///       ],
///       "Catch": [
///         {
///           "ErrorEquals": [
///             "States.ALL"
///           ],
///           "Next": "Failed"
///         }
///       ],
///       "End": true
///     },
///     "Failed": {
///       "Type": "Fail",
///       "Error": "Failed",
///       "Cause": "something failed"
///     }
///   }
/// }
/// "#
/// );
/// # Ok::<(), asl_dsl::BuildError>(())
/// ```
///
/// Every Task gets the retriers of its service, wherever it is: in branches, iterations and fragments too. A Task that
/// has a `Retry`, or says [`without_default_retry`](crate::state::WithoutNext::without_default_retry), gets none. A
/// Parallel or a Map gets none, since its retry would repeat all that is in it.
#[derive(Debug, Clone, Default)]
#[must_use = "give it to `default_retry`"]
pub struct DefaultRetry {
    services: Vec<(String, Vec<Retrier>)>,
    others: Vec<Retrier>,
}

/// What is said in [`Start`](crate::Start).
pub(crate) struct Defaults<W> {
    pub(crate) retry: DefaultRetry,
    pub(crate) catch: Option<CatcherDefinition<W>>,
}

impl DefaultRetry {
    /// The policies of AWS's own examples: [`policies::lambda`] for tasks that call Lambda functions,
    /// [`policies::sagemaker`] for those that call SageMaker, and none for all others.
    pub fn recommended() -> Self {
        Self::default()
            .of_service("lambda", policies::lambda())
            .of_service("sagemaker", policies::sagemaker())
    }

    /// These retriers for the tasks that call `service`, in place of what was said of it before.
    ///
    /// The service is called as in the task's `Resource`: `glue`, or `aws-sdk:glue` through the AWS SDK. A function by
    /// its own ARN is called `lambda` too.
    pub fn of_service(mut self, service: impl Into<String>, retry: impl IntoRetriers) -> Self {
        let service = service.into();
        self.services.retain(|(name, _)| *name != service);
        self.services.push((service, retriers(retry)));
        self
    }

    /// These retriers for the tasks of whose service nothing else is said.
    pub fn of_others(mut self, retry: impl IntoRetriers) -> Self {
        self.others = retriers(retry);
        self
    }

    /// The retriers of a task.
    pub(crate) fn of_resource(&self, resource: &str) -> &[Retrier] {
        let service = service(resource);
        let own = self.services.iter().find(|(name, _)| Some(name) == service.as_ref());
        own.map_or(self.others.as_slice(), |(_, retriers)| retriers)
    }

    /// Each list of retriers that a task may get.
    pub(crate) fn lists(&self) -> impl Iterator<Item = &[Retrier]> {
        self.services.iter().map(|(_, retriers)| retriers.as_slice()).chain([self.others.as_slice()])
    }
}

fn retriers(retry: impl IntoRetriers) -> Vec<Retrier> {
    retry.into_retriers().into_iter().map(Retry::into_retrier).collect()
}

/// The retriers of all tasks.
impl<R: IntoRetriers> From<R> for DefaultRetry {
    fn from(retry: R) -> Self {
        Self::default().of_others(retry)
    }
}

impl<W> fmt::Debug for Defaults<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let catch = self.catch.as_ref().map(|catcher| &catcher.errors);
        f.debug_struct("Defaults").field("retry", &self.retry).field("catch", &catch).finish()
    }
}

fn service(resource: &str) -> Option<String> {
    let resource = Resource::parse(resource).ok()?;
    Some(match resource.kind() {
        ResourceKind::LambdaFunction { .. } => "lambda".to_owned(),
        ResourceKind::Optimized(integration) | ResourceKind::Http(integration) => {
            integration.service().known()?.to_owned()
        }
        ResourceKind::Sdk(integration) => format!("aws-sdk:{}", integration.service().known()?),
        _ => return None,
    })
}
