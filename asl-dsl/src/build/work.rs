use asl_model::document::{Branch, Credentials, ParallelState, State, TaskState};
use asl_model::field::ObjectKind;

use super::state::NextAndEnd;
use super::walk::Walk;
use super::writer::{Field, FlowOf};
use super::{Builder, check, error_handling};
use crate::build_error::BuildFaultKind;
use crate::expr::Template;
use crate::state::{ParallelWork, TaskWork, Work, WorkDefinition};

/// Writes a state that does work: a Task, a Parallel or a Map.
pub(super) fn write<W: 'static>(
    work: &Work<W>,
    definition: &WorkDefinition<W>,
    (next, end): NextAndEnd,
    comment: Option<String>,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> State {
    let flow = builder.flow(FlowOf::Work, &definition.flow);
    // The three states have these fields in common, but no type.
    macro_rules! finish {
        ($state:expr) => {{
            let mut state = $state;
            state.input_path = flow.input_path;
            state.parameters = flow.parameters;
            state.comment = comment;
            state.result_selector = flow.result_selector;
            state.result_path = flow.result_path;
            state.output_path = flow.output_path;
            state.assign = flow.assign;
            state.output = flow.output;
            state.retry = error_handling::retry(&definition.retry, &mut builder.problems);
            state.catch = error_handling::catch(&definition.catch, walk, builder);
            state.next = next;
            state.end = end;
            state.into()
        }};
    }
    match work {
        Work::Task(work) => {
            let mut state = task(work, builder);
            state.arguments = flow.arguments;
            finish!(state)
        }
        Work::Parallel(work) => {
            let mut state = parallel(work, builder);
            state.arguments = flow.arguments;
            finish!(state)
        }
        Work::Map(work) => finish!(builder.map(work)),
    }
}

fn task<W: 'static>(work: &TaskWork, builder: &mut Builder<'_, W>) -> TaskState {
    let mut state = TaskState::new(&work.resource);
    builder.problems.of_call(&work.problems);
    builder.check_express(&work.resource);
    let field = |name| Field { object: ObjectKind::Task, name };
    let (timeout, heartbeat) = (work.timeout_seconds.as_ref(), work.heartbeat_seconds.as_ref());
    (state.timeout_seconds, state.timeout_seconds_path) = builder.number(field("TimeoutSeconds"), timeout);
    (state.heartbeat_seconds, state.heartbeat_seconds_path) =
        builder.number(field("HeartbeatSeconds"), heartbeat);
    check::heartbeat(heartbeat, timeout, &mut builder.problems);
    state.credentials = work.role_arn.as_ref().map(|role_arn| credentials(role_arn, builder));
    state
}

/// `RoleArn`, which in JSONPath has a twin of another name than other fields.
fn credentials<W: 'static>(role_arn: &Template, builder: &mut Builder<'_, W>) -> Credentials {
    let members = Template::object([("RoleArn", role_arn.clone())]);
    let value = builder.value("Credentials", &members);
    let text = |name: &str| value.as_object().and_then(|object| object.get(name)?.as_str());
    match (text("RoleArn"), text("RoleArn.$")) {
        (Some(arn), _) => Credentials::role(arn),
        (None, path) => Credentials::role_at(path.unwrap_or_default()),
    }
}

fn parallel<W: 'static>(work: &ParallelWork<W>, builder: &mut Builder<'_, W>) -> ParallelState {
    if work.branches.is_empty() {
        builder.problems.fault("Branches", BuildFaultKind::NoBranches);
    }
    let branches = work.branches.iter().map(|start| {
        let (start_at, states) = builder.scope(start, true);
        Branch::new(start_at, states)
    });
    ParallelState::new(branches.collect::<Vec<_>>())
}
