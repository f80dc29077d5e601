//! Which errors each state can raise, and what becomes of them.

mod raised;

use asl_model::error_name::{Matching, PredefinedError, matches};
use asl_model::syntax::Node;

use crate::analysis::express::{is_distributed, owner};
use crate::context::Context;
use crate::definition::{State, StateId};

/// What becomes of an error that a state raises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate<'t> {
    /// A catcher of this state takes it, and goes on with a state, where that is known.
    Caught { by: StateId, next: Option<&'t str> },
    /// It fails an item of this Distributed Map, of which every item may fail.
    Tolerated { by: StateId },
    /// It ends the execution.
    Ends,
    /// Nobody can know before deployment.
    Unknown,
}

/// The retrier that takes an error first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RetriedBy {
    pub(crate) state: StateId,
    /// How many times, where that is known.
    pub(crate) attempts: Option<u64>,
}

/// `MaxAttempts` where a retrier does not say it.
const DEFAULT_ATTEMPTS: u64 = 3;

impl<'t> Context<'t> {
    /// The names of the errors that a state can raise by its own work, as far as they are known, and
    /// `States.TaskFailed` for all others; none where it cannot fail.
    pub(crate) fn raised_by(&self, state: &State<'t>) -> Vec<String> {
        raised::by(self, state)
    }

    /// What becomes of an error of this name.
    pub(crate) fn fate(&self, state: &State<'t>, error: &str) -> Fate<'t> {
        let mut error = error;
        let mut at = Some(state);
        while let Some(state) = at {
            if state.node.get("Catch").is_some_and(is_unreadable) {
                return Fate::Unknown;
            }
            match first_match(entries(state, "Catch"), error) {
                (Matching::Always, Some(catcher)) => {
                    return Fate::Caught { by: state.id, next: catcher.get("Next").and_then(Node::as_str) };
                }
                (Matching::Unknown, _) => return Fate::Unknown,
                _ => {}
            }
            at = owner(self.definition(), state);
            if let Some(map) = at.filter(|map| is_distributed(map)) {
                match tolerance(map) {
                    Tolerance::All => return Fate::Tolerated { by: map.id },
                    Tolerance::Unknown => return Fate::Unknown,
                    Tolerance::Some => error = PredefinedError::ExceedToleratedFailureThreshold.name(),
                }
            }
        }
        Fate::Ends
    }

    /// The retrier that first takes an error of this name on its way out.
    pub(crate) fn retried_by(&self, state: &State<'t>, error: &str) -> Option<RetriedBy> {
        let mut at = Some(state);
        while let Some(state) = at {
            if let (Matching::Always, Some(retrier)) = first_match(entries(state, "Retry"), error) {
                return Some(RetriedBy { state: state.id, attempts: attempts(retrier) });
            }
            // An error behind a catcher or a Distributed Map is another one.
            if first_match(entries(state, "Catch"), error).0 != Matching::Never {
                return None;
            }
            at = owner(self.definition(), state).filter(|owner| !is_distributed(owner));
        }
        None
    }
}

/// The retriers or catchers of a state.
pub(crate) fn entries<'t>(state: &State<'t>, field: &str) -> &'t [Node<'t>] {
    state.node.get(field).and_then(Node::as_array).unwrap_or_default()
}

/// Whether nobody can know which retriers or catchers a field holds: it is a placeholder, or no array.
pub(crate) fn is_unreadable(list: &Node<'_>) -> bool {
    list.as_array().is_none()
}

/// The names in the `ErrorEquals` of a retrier or catcher.
pub(crate) fn error_equals<'t>(entry: &'t Node<'t>) -> &'t [Node<'t>] {
    entry.get("ErrorEquals").and_then(Node::as_array).unwrap_or_default()
}

/// How often a retrier retries; `None` where nobody can know.
pub(crate) fn attempts(retrier: &Node<'_>) -> Option<u64> {
    retrier.get("MaxAttempts").map_or(Some(DEFAULT_ATTEMPTS), |it| it.as_number()?.parse().ok())
}

/// The first retrier or catcher that takes an error, or of which nobody can say whether it does.
pub(crate) fn first_match<'t>(entries: &'t [Node<'t>], error: &str) -> (Matching, Option<&'t Node<'t>>) {
    for entry in entries {
        let matching = entry_matches(entry, error);
        if matching != Matching::Never {
            return (matching, Some(entry));
        }
    }
    (Matching::Never, None)
}

/// Whether a retrier or catcher takes an error.
pub(crate) fn entry_matches(entry: &Node<'_>, error: &str) -> Matching {
    let names = error_equals(entry);
    // Where no names can be read nobody can know which were meant, and that is a fault of its own.
    if names.is_empty() {
        return Matching::Unknown;
    }
    let mut found = Matching::Never;
    for name in names {
        match name.as_str().map_or(Matching::Unknown, |name| matches(name, error)) {
            Matching::Always => return Matching::Always,
            Matching::Never => {}
            _ => found = Matching::Unknown,
        }
    }
    found
}

enum Tolerance {
    /// Every item may fail.
    All,
    /// None, or not all.
    Some,
    Unknown,
}

fn tolerance(map: &State<'_>) -> Tolerance {
    let Some(percentage) = map.node.get("ToleratedFailurePercentage") else { return Tolerance::Some };
    match percentage.as_number().map(str::parse::<f64>) {
        Some(Ok(percentage)) if percentage >= 100.0 => Tolerance::All,
        Some(Ok(_)) => Tolerance::Some,
        _ => Tolerance::Unknown,
    }
}
