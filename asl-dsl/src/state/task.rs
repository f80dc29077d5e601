use super::{Flow, WithoutNext};
use crate::call::{Call, CallProblem};
use crate::data::{Path, StateData};
use crate::expr::{IntoExpr, Template};

/// Starts a Task state: `Task::new(&input, call)`.
///
/// ASL: `"Type": "Task"`.
pub type Task<W, I, D, O> = WithoutNext<TaskWork, W, I, D, O>;

/// What a Task does: a call of a service.
#[derive(Debug)]
pub struct TaskWork {
    pub(crate) resource: String,
    pub(crate) problems: Vec<CallProblem>,
    pub(crate) timeout_seconds: Option<Template>,
    pub(crate) heartbeat_seconds: Option<Template>,
    /// The role that the service is called in.
    pub(crate) role_arn: Option<Template>,
}

impl<W: 'static, I: StateData, D: StateData, O> Task<W, I, D, O> {
    /// A state that gets `input`, calls a service with `call`, and passes on the result.
    ///
    /// ASL: `Resource`, and `Parameters`, or `InputPath` where the call is given a path.
    pub fn new<C: Call<Output = D>>(input: &Path<I>, call: C) -> Self {
        let (resource, problems) = (call.resource(), call.problems());
        let mut flow = Flow::of_input(input.raw());
        if let Some(parameters) = call.into_parameters() {
            flow.give(parameters);
        }
        let (timeout_seconds, heartbeat_seconds, role_arn) = (None, None, None);
        Self::with_flow(TaskWork { resource, problems, timeout_seconds, heartbeat_seconds, role_arn }, flow)
    }
}

impl<W, I, D, O, R> WithoutNext<TaskWork, W, I, D, O, R> {
    /// Lets the task run no longer than this; then it fails with `States.Timeout`.
    ///
    /// ASL: `TimeoutSeconds`, from 1 to 99,999,999, or `TimeoutSecondsPath`; without it the service waits 99,999,999
    /// seconds.
    pub fn timeout_seconds(mut self, seconds: impl IntoExpr<u32>) -> Self {
        self.work.timeout_seconds = Some(seconds.into_expr().into_parts().0);
        self
    }

    /// Wants a sign of life from the worker in every such time; without one the task fails with
    /// `States.HeartbeatTimeout`.
    ///
    /// ASL: `HeartbeatSeconds`, from 1, less than `TimeoutSeconds`, or `HeartbeatSecondsPath`.
    pub fn heartbeat_seconds(mut self, seconds: impl IntoExpr<u32>) -> Self {
        self.work.heartbeat_seconds = Some(seconds.into_expr().into_parts().0);
        self
    }

    /// Calls the service in another role than the machine's own, also of another account.
    ///
    /// The machine's role must be allowed to assume it (`sts:AssumeRole`), and it must trust the machine's role.
    ///
    /// ASL: `Credentials`, in it `RoleArn`.
    /// AWS Step Functions Developer Guide, "Accessing resources in other AWS accounts in Step Functions".
    pub fn credentials(mut self, role_arn: impl IntoExpr<String>) -> Self {
        self.work.role_arn = Some(role_arn.into_expr().into_parts().0);
        self
    }
}
