use asl_model::document::{FailState, PassState, PathOrNull, State, SucceedState, WaitState};
use asl_model::field::ObjectKind;
use asl_model::value::Value;

use super::template::{PayloadTemplate, as_path};
use super::walk::Walk;
use super::{Builder, Problems, check, choice, work};
use crate::expr::Template;
use crate::state::{Definition, FailDefinition, Kind, PassDefinition, ResultPath, Transition, WaitTime};

/// Writes a state.
pub(super) fn write<W: 'static>(
    definition: &Definition<W>,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> State {
    let comment = definition.comment.clone();
    let problems = &mut builder.problems;
    match &definition.kind {
        Kind::Work(work, definition, transition) => {
            work::write(work, definition, next_and_end(transition, walk), comment, walk, builder)
        }
        Kind::Choice(definition) => {
            let mut state = choice::write(definition, walk, problems);
            state.comment = comment;
            state.into()
        }
        Kind::Pass(definition, transition) => {
            let mut state = pass(definition, problems);
            (state.next, state.end) = next_and_end(transition, walk);
            state.comment = comment;
            state.into()
        }
        Kind::Wait(time, transition) => {
            let mut state = wait(time, problems);
            (state.next, state.end) = next_and_end(transition, walk);
            state.comment = comment;
            state.into()
        }
        Kind::Succeed => {
            let mut state = SucceedState::new();
            state.comment = comment;
            state.into()
        }
        Kind::Fail(definition) => {
            let mut state = fail(definition, problems);
            state.comment = comment;
            state.into()
        }
    }
}

/// `Next` and `End`.
pub(super) type NextAndEnd = (Option<String>, Option<bool>);

fn next_and_end<W: 'static>(transition: &Transition<W>, walk: &Walk<'_, W>) -> NextAndEnd {
    match transition {
        Transition::Next(target) => (Some(walk.name(target)), None),
        Transition::End => (None, Some(true)),
    }
}

fn pass(definition: &PassDefinition, problems: &mut Problems) -> PassState {
    let mut state = PassState::new();
    problems.warn("Parameters", &definition.violations);
    if let Some(value) = &definition.value {
        if let Some(path) = as_path(value) {
            state.input_path = Some(path.to_string().into());
        } else if value.is_static() {
            state.result = Some(payload("Parameters", value, problems));
        } else {
            state.parameters = Some(payload("Parameters", value, problems));
        }
    }
    state.result_path = result_path(&definition.result_path);
    state
}

fn wait(time: &WaitTime, problems: &mut Problems) -> WaitState {
    let mut state = WaitState::default();
    match time {
        WaitTime::Seconds(seconds) => {
            check::number(ObjectKind::Wait, "Seconds", Some(*seconds), problems);
            state.seconds = Some((*seconds).into());
        }
        WaitTime::SecondsPath(path) => state.seconds_path = Some(path.to_string()),
        WaitTime::Timestamp(timestamp) => {
            check::timestamp(timestamp, problems);
            state.timestamp = Some(timestamp.clone());
        }
        WaitTime::TimestampPath(path) => state.timestamp_path = Some(path.to_string()),
    }
    state
}

fn fail(definition: &FailDefinition, problems: &mut Problems) -> FailState {
    check::error_name("Error", &definition.error, problems);
    let mut state = FailState::new();
    state.error = Some(definition.error.to_string());
    state.cause = Some(definition.cause.clone());
    state
}

/// Writes the value of `field`, and notes what it cannot express.
pub(super) fn payload(field: &'static str, template: &Template, problems: &mut Problems) -> Value {
    let (value, faults) = PayloadTemplate::of(template);
    problems.faults_of(field, faults);
    value
}

/// `None` is the default: the result replaces the input.
pub(super) fn result_path(result_path: &ResultPath) -> Option<PathOrNull> {
    match result_path {
        ResultPath::Replace => None,
        ResultPath::Discard => Some(PathOrNull::Null),
        ResultPath::Into(path) => Some(path.to_string().into()),
    }
}
