use super::WithoutNext;
use crate::call::{Call, CallProblem};
use crate::data::{Path, StateData};
use crate::expr::Template;

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
}

impl<W: 'static, I: StateData, D: StateData, O> Task<W, I, D, O> {
    /// A state that gets `input`, calls a service with `call`, and passes on the result.
    ///
    /// ASL: `Resource` and `Parameters`.
    pub fn new<C: Call<Output = D>>(_input: &Path<I>, call: C) -> Self {
        let (resource, problems) = (call.resource(), call.problems());
        let mut task =
            Self::new_work(TaskWork { resource, problems, timeout_seconds: None, heartbeat_seconds: None });
        if let Some(parameters) = call.into_parameters() {
            task.definition.flow.give(parameters);
        }
        task
    }
}

impl<W, I, D, O> Task<W, I, D, O> {
    /// Lets the task run no longer than this; then it fails with `States.Timeout`.
    ///
    /// ASL: `TimeoutSeconds`, from 1 to 99,999,999; without it the service waits 99,999,999 seconds.
    pub fn timeout_seconds(mut self, seconds: u32) -> Self {
        self.work.timeout_seconds = Some(Template::from(seconds));
        self
    }

    /// Wants a sign of life from the worker in every such time; without one the task fails with
    /// `States.HeartbeatTimeout`.
    ///
    /// ASL: `HeartbeatSeconds`, from 1, less than `TimeoutSeconds`.
    pub fn heartbeat_seconds(mut self, seconds: u32) -> Self {
        self.work.heartbeat_seconds = Some(Template::from(seconds));
        self
    }
}
