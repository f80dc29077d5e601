use std::collections::BTreeMap;

use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::place::{Place, Steps};

use super::{StateId, Transition, position_of};

/// A `States` object with the machine, branch or item processor around it.
#[derive(Debug)]
pub(crate) struct Scope<'t> {
    pub(crate) kind: ObjectKind,
    pub(crate) node: &'t Node<'t>,
    pub(crate) steps: Steps,
    /// The Parallel or Map state that it belongs to.
    pub(crate) owner: Option<StateId>,
    /// Its `StartAt`.
    pub(crate) start: Option<Transition<'t>>,
    pub(crate) states: Vec<StateId>,
    pub(super) names: BTreeMap<&'t str, StateId>,
    /// Whether a placeholder stands in one of the names.
    pub(super) has_placeholder: bool,
}

impl<'t> Scope<'t> {
    /// The state of this name.
    pub(crate) fn find(&self, name: &str) -> Option<StateId> {
        self.names.get(name).copied()
    }

    /// The names of its states, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'t str> + Clone {
        self.names.keys().copied()
    }

    /// The key `States`.
    pub(crate) fn states_place(&self) -> Place {
        match position_of(self.node, "States") {
            Some(position) => Place::key(self.steps.child(position)),
            None => Place::key(self.steps.clone()),
        }
    }
}
