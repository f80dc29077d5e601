//! Calls of actions for which there is no struct.

#[cfg(feature = "aws-model")]
mod check;

use std::marker::PhantomData;

use asl_model::resource::Pattern;

use super::IntoAny;
use crate::call::{Call, CallProblem, integration_arn};
use crate::data::{Any, StateData};
use crate::expr::{Expr, ObjectBuilder};

/// A call of any action of any service, with parameters by name.
///
/// With the feature `aws-model` it is compared with the model of the service when the machine is built: an action
/// or a member that does not exist, a required member that is missing and a value of another kind are faults, and
/// literals that the model does not allow are warnings. Without it, nothing is.
///
/// ```
/// use asl_dsl::prelude::*;
/// use asl_dsl::services::UntypedCall;
///
/// let call = UntypedCall::sdk("s3", "putObject")
///     .parameter("Bucket", "${Bucket}")
///     .parameter("Key", context::execution_name())
///     .parameter("Body", [("done", true)]);
/// assert_eq!(call.resource(), "arn:aws:states:::aws-sdk:s3:putObject");
/// ```
#[derive(Debug, Clone)]
#[must_use = "give it to `Task::new(…)`"]
pub struct UntypedCall<R = Any> {
    /// The service and the action, as they stand in the ARN.
    action: String,
    pattern: Pattern,
    parameters: Vec<(String, Expr<Any>)>,
    returns: PhantomData<fn() -> R>,
}

impl UntypedCall {
    /// Calls an action through the AWS SDK, under the names that Step Functions gives to both: `s3`,
    /// `putObject`.
    ///
    /// AWS Step Functions Developer Guide, "Learning to use AWS service SDK integrations".
    pub fn sdk(service: &str, action: &str) -> Self {
        Self::new(format!("aws-sdk:{service}:{action}"))
    }

    /// Calls an action through an optimised integration.
    ///
    /// AWS Step Functions Developer Guide, "Integrating optimized services".
    pub fn optimized(service: &str, action: &str) -> Self {
        Self::new(format!("{service}:{action}"))
    }

    fn new(action: String) -> Self {
        Self { action, pattern: Pattern::RequestResponse, parameters: Vec::new(), returns: PhantomData }
    }
}

impl<R> UntypedCall<R> {
    /// Sets a member of the parameters.
    pub fn parameter(mut self, name: impl Into<String>, value: impl IntoAny) -> Self {
        self.parameters.push((name.into(), value.into_any()));
        self
    }

    /// Waits until the job that the call starts has ended.
    ///
    /// ASL: `.sync` behind the `Resource`. Only in Standard workflows.
    pub fn sync(self) -> Self {
        Self { pattern: Pattern::Sync, ..self }
    }

    /// Waits until somebody sends [`context::task_token`](crate::context::task_token) back, which the
    /// parameters have to hold.
    ///
    /// ASL: `.waitForTaskToken` behind the `Resource`. Only in Standard workflows.
    pub fn wait_for_task_token(self) -> Self {
        Self { pattern: Pattern::WaitForTaskToken, ..self }
    }

    /// Says what the call gives.
    pub fn returning<S: StateData>(self) -> UntypedCall<S> {
        let Self { action, pattern, parameters, .. } = self;
        UntypedCall { action, pattern, parameters, returns: PhantomData }
    }

    fn parameters(&self) -> Expr<Any> {
        let mut object = ObjectBuilder::default();
        for (name, value) in &self.parameters {
            object.member(name, value.clone());
        }
        object.finish()
    }
}

impl<R: StateData> Call for UntypedCall<R> {
    type Output = R;
    type Arguments = Any;

    fn resource(&self) -> String {
        integration_arn(&self.action, self.pattern)
    }

    fn into_parameters(self) -> Option<Expr<Any>> {
        Some(self.parameters())
    }

    fn problems(&self) -> Vec<CallProblem> {
        #[cfg(feature = "aws-model")]
        {
            check::problems(&self.resource(), &self.parameters().into_parts().0)
        }
        #[cfg(not(feature = "aws-model"))]
        Vec::new()
    }
}
