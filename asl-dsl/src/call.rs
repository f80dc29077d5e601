//! What a Task does: calls of services, and the parameters that they take.

use crate::data::StateData;
use crate::expr::Expr;

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
}

/// The parameters of a service call or a payload: a struct whose members are [`Expr`]s.
///
/// `#[derive(TaskParameters)]` implements it, and writes the struct's `builder()`, which does not build before
/// all required members are given.
pub trait TaskParameters: Sized {
    /// The members as they stand in the definition.
    fn into_expr(self) -> Expr<Self>;
}

/// The parameters of an optimised integration.
///
/// AWS Step Functions Developer Guide, "Integrating optimized services".
pub trait Integration: TaskParameters {
    /// The service, as it stands in the ARN: `sagemaker`.
    const SERVICE: &'static str;
    /// The action, as it stands in the ARN: `createModel`.
    const ACTION: &'static str;
    /// What a plain call (request and response) gives.
    type Response: StateData;
}

/// An integration that can wait until the job which it starts has ended: `.sync`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `.sync`: Step Functions cannot wait for the end of what it starts",
    note = "AWS Step Functions Developer Guide, \"Integrating optimized services\", lists which actions can"
)]
pub trait RunJob: Integration {
    /// What the ended job gives.
    type JobOutput: StateData;

    /// Waits until the job has ended; a job that fails makes the state fail.
    ///
    /// ASL: `.sync` behind the `Resource`. Only in Standard workflows.
    fn sync(self) -> Sync<Self> {
        Sync(self)
    }
}

/// A call that waits until the job which it starts has ended.
#[derive(Debug, Clone)]
pub struct Sync<P>(P);

impl<P: Integration> Call for P {
    type Output = P::Response;
    type Arguments = P;

    fn resource(&self) -> String {
        optimized::<P>("")
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(self.into_expr())
    }
}

impl<P: RunJob> Call for Sync<P> {
    type Output = P::JobOutput;
    type Arguments = P;

    fn resource(&self) -> String {
        optimized::<P>(".sync")
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        Some(self.0.into_expr())
    }
}

fn optimized<P: Integration>(pattern: &str) -> String {
    format!("arn:aws:states:::{}:{}{pattern}", P::SERVICE, P::ACTION)
}

/// The type of a required member that a builder does not have yet.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Unset;

/// The type of a required member that a builder has.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Set;
