use asl_model::document::{Branch, ItemProcessor, MapState, ParallelState, State, TaskState};
use asl_model::field::ObjectKind;

use super::state::{NextAndEnd, payload, result_path};
use super::walk::Walk;
use super::{Builder, Problems, check, error_handling};
use crate::data::RawPath;
use crate::state::{MapWork, ParallelWork, TaskWork, Work, WorkDefinition};

/// Writes a state that does work: a Task, a Parallel or a Map.
pub(super) fn write<W: 'static>(
    work: &Work<W>,
    definition: &WorkDefinition<W>,
    (next, end): NextAndEnd,
    comment: Option<String>,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> State {
    // The three states have these fields in common, but no type.
    macro_rules! finish {
        ($state:expr) => {{
            let mut state = $state;
            state.comment = comment;
            state.result_path = result_path(&definition.result_path);
            state.retry = error_handling::retry(&definition.retry, &mut builder.problems);
            state.catch = error_handling::catch(&definition.catch, walk, &mut builder.problems);
            state.next = next;
            state.end = end;
            state.into()
        }};
    }
    match work {
        Work::Task(work) => finish!(task(work, &mut builder.problems)),
        Work::Parallel(work) => finish!(parallel(work, builder)),
        Work::Map(work) => finish!(map(work, builder)),
    }
}

fn task(work: &TaskWork, problems: &mut Problems) -> TaskState {
    let mut state = TaskState::new(&work.resource);
    problems.of_call(&work.problems);
    problems.warn("Parameters", &work.violations);
    state.parameters = work.parameters.as_ref().map(|parameters| payload("Parameters", parameters, problems));
    state.timeout_seconds = work.timeout_seconds.map(Into::into);
    state.heartbeat_seconds = work.heartbeat_seconds.map(Into::into);
    check::number(ObjectKind::Task, "TimeoutSeconds", work.timeout_seconds, problems);
    check::number(ObjectKind::Task, "HeartbeatSeconds", work.heartbeat_seconds, problems);
    check::heartbeat(work.heartbeat_seconds, work.timeout_seconds, problems);
    state
}

fn parallel<W: 'static>(work: &ParallelWork<W>, builder: &mut Builder<'_, W>) -> ParallelState {
    let branches = work.branches.iter().map(|start| {
        let (start_at, states) = builder.scope(start);
        Branch::new(start_at, states)
    });
    ParallelState::new(branches.collect::<Vec<_>>())
}

fn map<W: 'static>(work: &MapWork<W>, builder: &mut Builder<'_, W>) -> MapState {
    let problems = &mut builder.problems;
    problems.warn("ItemSelector", &work.violations);
    let selector = work.selector.as_ref().map(|selector| payload("ItemSelector", selector, problems));
    let (start_at, states) = builder.scope(&work.processor);
    let mut state = MapState::new(ItemProcessor::new(start_at, states));
    state.items_path = (work.items != RawPath::data()).then(|| work.items.to_string());
    state.item_selector = selector;
    state.max_concurrency = work.max_concurrency.map(Into::into);
    state
}
