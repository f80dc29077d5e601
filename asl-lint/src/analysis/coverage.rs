//! Which errors each state can raise, and which of them nothing catches on the way out.

use asl_model::error_name::{Matching, PredefinedError, matches};
use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::definition::{Definition, State, StateId};

/// Kinds of errors. The errors of services and functions cannot be listed; all of them count as failures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Errors {
    /// What `States.TaskFailed` takes.
    pub(crate) failure: bool,
    /// What `States.Timeout` takes.
    pub(crate) timeout: bool,
}

/// What is known about the errors of a state.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct StateErrors {
    /// What it can raise by itself or by the states nested in it.
    raised: Errors,
    /// What of that neither its own catchers take nor those of the states around it.
    pub(crate) uncaught: Errors,
}

/// What is known about the errors of each state, by its number.
pub(crate) fn errors(definition: &Definition<'_>) -> Vec<StateErrors> {
    let states = definition.states();
    let mut errors = vec![StateErrors::default(); states.len()];
    // The states nested in a state stand behind it: what they raise is known before their owner's turn.
    for state in states.iter().rev() {
        let raised = at(&errors, state.id).raised.or(raised_by_itself(state));
        set(&mut errors, state.id, |errors| errors.raised = raised);
        if let Some(owner) = owner(definition, state).filter(|owner| passes_on(owner)) {
            let escaping = passed_by(state, raised);
            set(&mut errors, owner.id, |errors| errors.raised = errors.raised.or(escaping));
        }
    }
    let mut ways_out = vec![Errors::default(); states.len()];
    for state in states {
        let around = match owner(definition, state) {
            Some(owner) => ways_out.get(owner.id.0).copied().unwrap_or_default(),
            None => Errors { failure: true, timeout: true },
        };
        let way_out = passed_by(state, around);
        if let Some(slot) = ways_out.get_mut(state.id.0) {
            *slot = if passes_on(state) { way_out } else { Errors::default() };
        }
        let uncaught = at(&errors, state.id).raised.and(way_out);
        set(&mut errors, state.id, |errors| errors.uncaught = uncaught);
    }
    errors
}

impl Errors {
    /// Whether there are none.
    pub(crate) const fn is_empty(self) -> bool {
        !self.failure && !self.timeout
    }

    const fn or(self, other: Self) -> Self {
        Self { failure: self.failure || other.failure, timeout: self.timeout || other.timeout }
    }

    const fn and(self, other: Self) -> Self {
        Self { failure: self.failure && other.failure, timeout: self.timeout && other.timeout }
    }
}

/// The errors of a state's own work.
fn raised_by_itself(state: &State<'_>) -> Errors {
    let has = |field| state.node.get(field).is_some();
    match state.kind {
        Some(ObjectKind::Task) => {
            let limits = ["TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath"];
            Errors { failure: true, timeout: limits.into_iter().any(has) }
        }
        // Reading items, starting executions and writing results can fail.
        Some(ObjectKind::Map) if is_distributed(state) => Errors { failure: true, timeout: false },
        _ => Errors::default(),
    }
}

/// Whether the errors of nested states become the state's own. A Distributed Map counts them against its
/// tolerance, and raises an error of its own.
fn passes_on(state: &State<'_>) -> bool {
    !is_distributed(state)
}

fn is_distributed(state: &State<'_>) -> bool {
    let processor = state.node.get("ItemProcessor").or_else(|| state.node.get("Iterator"));
    let mode = processor.and_then(|processor| processor.get("ProcessorConfig")?.get("Mode"));
    mode.is_some_and(|mode| mode.as_str() == Some("DISTRIBUTED"))
}

/// What of some errors no catcher of a state takes.
fn passed_by(state: &State<'_>, errors: Errors) -> Errors {
    let catch = state.node.get("Catch");
    if catch.is_some_and(Node::is_unknown) {
        return Errors::default();
    }
    let catchers = catch.and_then(Node::as_array).unwrap_or_default();
    let names = || catchers.iter().flat_map(error_equals);
    let passes = |error: PredefinedError| {
        let taken =
            |name: &Node<'_>| name.as_str().is_none_or(|name| matches(name, error.name()) != Matching::Never);
        !names().any(taken)
    };
    Errors {
        failure: errors.failure && passes(PredefinedError::TaskFailed),
        timeout: errors.timeout && passes(PredefinedError::Timeout),
    }
}

fn error_equals<'t>(catcher: &'t Node<'t>) -> impl Iterator<Item = &'t Node<'t>> {
    catcher.get("ErrorEquals").and_then(Node::as_array).unwrap_or_default().iter()
}

fn owner<'a, 't>(definition: &'a Definition<'t>, state: &State<'t>) -> Option<&'a State<'t>> {
    definition.state(definition.scope(state.scope?)?.owner?)
}

fn at(errors: &[StateErrors], id: StateId) -> StateErrors {
    errors.get(id.0).copied().unwrap_or_default()
}

fn set(errors: &mut [StateErrors], id: StateId, change: impl FnOnce(&mut StateErrors)) {
    if let Some(errors) = errors.get_mut(id.0) {
        change(errors);
    }
}
