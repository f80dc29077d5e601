//! What a Task does: calls of services, and the parameters that they take.

mod worker;

pub use worker::Worker;

use std::marker::PhantomData;

use asl_model::resource::Pattern;

use crate::data::{Any, StateData};
use crate::expr::{Constraint, Expr};

/// Something that a Task can call.
///
/// ASL: `Resource` and `Parameters`.
#[diagnostic::on_unimplemented(
    message = "a Task cannot call `{Self}`",
    label = "this is no call of a service",
    note = "the parameters of a service are one as they are, with `.sync()` or with `.wait_for_task_token()`; \
            has their builder had its `build()`?"
)]
pub trait Call {
    /// What the call gives: the raw result of the state.
    type Output: StateData;

    /// The ARN of what is called. ASL: `Resource`
    fn resource(&self) -> String;

    /// What the call is given; `None` gives it the state's input. ASL: `Parameters`
    fn into_parameters(self) -> Option<Expr<Self::Arguments>>
    where
        Self: Sized;

    /// The type of the parameters.
    type Arguments;

    /// What is known to be wrong with the call before the machine runs, beside literals that do not fit.
    fn problems(&self) -> Vec<CallProblem> {
        Vec::new()
    }
}

/// Something that is wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallProblem {
    field: &'static str,
    message: String,
    is_fault: bool,
}

impl CallProblem {
    /// The call fails: the machine is not built.
    pub fn fault(field: &'static str, message: impl Into<String>) -> Self {
        Self { field, message: message.into(), is_fault: true }
    }

    /// The service may refuse the call: a warning of the machine.
    pub fn warning(field: &'static str, message: impl Into<String>) -> Self {
        Self { field, message: message.into(), is_fault: false }
    }

    /// The field of the state that has it: `Resource` or `Parameters`.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// What is wrong, in words without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Whether the machine is not built.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        self.is_fault
    }
}

/// The parameters of a service call or a payload: a struct whose members are [`Expr`]s.
///
/// `#[derive(TaskParameters)]` implements it, and writes the struct's `builder()`, which does not build before
/// all required members are given.
pub trait TaskParameters: Sized {
    /// The members as they stand in the definition.
    fn into_expr(self) -> Expr<Self>;
}

/// The parameters of an optimised integration, or of one through the AWS SDK.
///
/// AWS Step Functions Developer Guide, "Integrating optimized services" and "Learning to use AWS service SDK
/// integrations".
pub trait Integration: TaskParameters {
    /// The service, as it stands in the ARN: `sagemaker`, or `aws-sdk:sagemaker` through the AWS SDK.
    const SERVICE: &'static str;
    /// The action, as it stands in the ARN: `createModel`.
    const ACTION: &'static str;
    /// What a plain call (request and response) gives.
    type Response: StateData;

    /// Waits until the job has ended; a job that fails makes the state fail.
    ///
    /// ASL: `.sync` behind the `Resource`. Only in Standard workflows.
    fn sync(self) -> Sync<Self>
    where
        Self: RunJob,
    {
        Sync(self)
    }

    /// Waits until the job has ended, and gives its data as JSON; a job that fails makes the state fail.
    ///
    /// ASL: `.sync:2` behind the `Resource`. Only in Standard workflows.
    fn sync2(self) -> Sync2<Self>
    where
        Self: RunJob2,
    {
        Sync2(self)
    }

    /// Waits until somebody sends [`context::task_token`](crate::context::task_token) back, which the
    /// parameters have to hold.
    ///
    /// Nothing ends the wait if nobody does: give the state a timeout or a heartbeat.
    ///
    /// ASL: `.waitForTaskToken` behind the `Resource`. Only in Standard workflows.
    fn wait_for_task_token(self) -> WaitForTaskToken<Self>
    where
        Self: Callback,
    {
        WaitForTaskToken { parameters: self, returns: PhantomData }
    }
}

/// An integration that can wait until the job which it starts has ended: `.sync`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `.sync`: Step Functions cannot wait for the end of what it starts",
    note = "AWS Step Functions Developer Guide, \"Integrating optimized services\", lists which actions can"
)]
pub trait RunJob: Integration {
    /// What the ended job gives.
    type JobOutput: StateData;
    /// What the parameters have to fit beside what they always have to.
    const LIMITS: &'static [Constraint] = &[];
}

/// An integration that gives the data of the ended job as JSON rather than as text: `.sync:2`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `.sync:2`",
    note = "only `states:startExecution` has it: AWS Step Functions Developer Guide, \"Start a new state machine\""
)]
pub trait RunJob2: RunJob {
    /// What the ended job gives.
    type JobOutput2: StateData;
}

/// An integration that can wait until somebody sends the task token back: `.waitForTaskToken`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `.waitForTaskToken`: Step Functions cannot hand it a task token",
    note = "AWS Step Functions Developer Guide, \"Integrating optimized services\", lists which actions can"
)]
pub trait Callback: Integration {}

/// A call that waits until the job which it starts has ended.
#[derive(Debug, Clone)]
pub struct Sync<P>(P);

/// A call that waits until the job which it starts has ended, and gives the job's data as JSON.
#[derive(Debug, Clone)]
pub struct Sync2<P>(P);

/// A call that waits until somebody sends the task token back, with an `R`.
#[derive(Debug, Clone)]
pub struct WaitForTaskToken<P, R = Any> {
    parameters: P,
    returns: PhantomData<fn() -> R>,
}

impl<P> WaitForTaskToken<P> {
    /// Says what is sent back with the token.
    #[must_use]
    pub fn returning<R: StateData>(self) -> WaitForTaskToken<P, R> {
        WaitForTaskToken { parameters: self.parameters, returns: PhantomData }
    }
}

impl<P: Integration> Call for P {
    type Output = P::Response;
    type Arguments = P;

    fn resource(&self) -> String {
        resource::<P>(Pattern::RequestResponse)
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(self.into_expr())
    }
}

impl<P: RunJob> Call for Sync<P> {
    type Output = P::JobOutput;
    type Arguments = P;

    fn resource(&self) -> String {
        resource::<P>(Pattern::Sync)
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(within(self.0.into_expr(), P::LIMITS))
    }
}

impl<P: RunJob2> Call for Sync2<P> {
    type Output = P::JobOutput2;
    type Arguments = P;

    fn resource(&self) -> String {
        resource::<P>(Pattern::Sync2)
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(within(self.0.into_expr(), P::LIMITS))
    }
}

impl<P: Callback, R: StateData> Call for WaitForTaskToken<P, R> {
    type Output = R;
    type Arguments = P;

    fn resource(&self) -> String {
        resource::<P>(Pattern::WaitForTaskToken)
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(self.parameters.into_expr())
    }
}

fn within<T>(value: Expr<T>, limits: &[Constraint]) -> Expr<T> {
    limits.iter().fold(value, |value, limit| value.constrained(*limit))
}

fn resource<P: Integration>(pattern: Pattern) -> String {
    integration_arn(&format!("{}:{}", P::SERVICE, P::ACTION), pattern)
}

/// The ARN of a service integration; `action` has the service before it: `sagemaker:createModel`.
pub(crate) fn integration_arn(action: &str, pattern: Pattern) -> String {
    format!("arn:aws:states:::{action}{}", pattern.suffix())
}

/// The type of a required member that a builder does not have yet.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Unset;

/// The type of a required member that a builder has.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Set;
