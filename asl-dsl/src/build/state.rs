use asl_model::document::{FailState, PassState, State, SucceedState, WaitState};
use asl_model::field::ObjectKind;

use super::walk::Walk;
use super::writer::{Field, FlowOf};
use super::{Builder, check, choice, work};
use crate::expr::Template;
use crate::state::{Definition, FailDefinition, Flow, Kind, Transition, WaitTime};

/// Writes a state.
pub(super) fn write<W: 'static>(
    definition: &Definition<W>,
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> State {
    let comment = definition.labels.comment.clone();
    match &definition.kind {
        Kind::Work(work, definition, transition) => {
            work::write(work, definition, next_and_end(transition, walk), comment, walk, builder)
        }
        Kind::Choice(definition) => {
            let mut state = choice::write(definition, walk, builder);
            state.comment = comment;
            state.into()
        }
        Kind::Pass(flow, transition) => {
            let mut state = pass(flow, builder);
            (state.next, state.end) = next_and_end(transition, walk);
            state.comment = comment;
            state.into()
        }
        Kind::Wait(time, flow, transition) => {
            let mut state = wait(time, flow, builder);
            (state.next, state.end) = next_and_end(transition, walk);
            state.comment = comment;
            state.into()
        }
        Kind::Succeed(flow) => {
            let mut state = SucceedState::new();
            let flow = builder.flow(FlowOf::Plain, flow);
            state.output_path = flow.output_path;
            state.output = flow.output;
            state.comment = comment;
            state.into()
        }
        Kind::Fail(definition) => {
            let mut state = fail(definition, builder);
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

fn pass<W: 'static>(flow: &Flow, builder: &mut Builder<'_, W>) -> PassState {
    let mut state = PassState::new();
    let flow = builder.flow(FlowOf::Pass, flow);
    state.input_path = flow.input_path;
    state.parameters = flow.parameters;
    state.result = flow.result;
    state.result_path = flow.result_path;
    state.output_path = flow.output_path;
    state.assign = flow.assign;
    state.output = flow.output;
    state
}

fn wait<W: 'static>(time: &WaitTime, flow: &Flow, builder: &mut Builder<'_, W>) -> WaitState {
    let mut state = WaitState::default();
    let field = |name| Field { object: ObjectKind::Wait, name };
    match time {
        WaitTime::Seconds(seconds) => {
            (state.seconds, state.seconds_path) = builder.number(field("Seconds"), Some(seconds));
        }
        WaitTime::Timestamp(timestamp) => {
            if let Template::String(timestamp) = timestamp {
                check::timestamp("Timestamp", timestamp, &mut builder.problems);
            }
            (state.timestamp, state.timestamp_path) = builder.text(field("Timestamp"), Some(timestamp));
        }
    }
    let flow = builder.flow(FlowOf::Plain, flow);
    state.output_path = flow.output_path;
    state.assign = flow.assign;
    state.output = flow.output;
    state
}

fn fail<W: 'static>(definition: &FailDefinition, builder: &mut Builder<'_, W>) -> FailState {
    let mut state = FailState::new();
    let field = |name| Field { object: ObjectKind::Fail, name };
    if let Template::String(error) = &definition.error {
        check::error_name("Error", error, &mut builder.problems);
    }
    (state.error, state.error_path) = builder.text(field("Error"), Some(&definition.error));
    (state.cause, state.cause_path) = builder.text(field("Cause"), Some(&definition.cause));
    state
}
