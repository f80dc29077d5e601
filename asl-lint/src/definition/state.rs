use std::ops::Range;

use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::place::{Place, Steps};

use super::{ScopeId, StateId};

/// A state.
#[derive(Debug)]
pub(crate) struct State<'t> {
    pub(crate) id: StateId,
    /// Its key; a state that is a document of its own has none.
    pub(crate) name: Option<&'t str>,
    /// What its `Type` says; `None` where that is unknown.
    pub(crate) kind: Option<ObjectKind>,
    pub(crate) node: &'t Node<'t>,
    pub(crate) steps: Steps,
    pub(crate) scope: Option<ScopeId>,
    /// Its place among the objects of the language, and those of what stands in it; empty where its kind is not
    /// known.
    pub(super) sites: Range<usize>,
    /// Every field in it that names a state, in the order of the text.
    pub(crate) transitions: Vec<Transition<'t>>,
    /// The machines nested in it, in the order of the text.
    pub(crate) nested: Vec<ScopeId>,
}

/// A field that names a state.
#[derive(Debug)]
pub(crate) struct Transition<'t> {
    /// The object that has the field: a state, a choice rule, a catcher, or for `StartAt` the machine.
    pub(crate) kind: ObjectKind,
    pub(crate) object: &'t Node<'t>,
    /// The name of the field.
    pub(crate) field: &'static str,
    /// Its value.
    pub(crate) node: &'t Node<'t>,
    /// The way to the value.
    pub(crate) steps: Steps,
    /// Where it leads.
    pub(crate) target: Target<'t>,
}

/// Where a transition leads.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target<'t> {
    /// To a state of the same scope.
    State(StateId),
    /// Nowhere: the name is that of a state in another scope.
    Elsewhere { name: &'t str, state: StateId },
    /// Nowhere: no state has this name. One of the scope may have been meant.
    Missing { name: &'t str, meant: Option<&'t str> },
    /// Nobody can know: a placeholder, or no name at all.
    Unknown,
}

impl State<'_> {
    /// Where it begins: at its key, or at its bracket.
    pub(crate) fn place(&self) -> Place {
        Place::key(self.steps.clone())
    }

    /// The position of the member behind which a new field goes: where the transition stands last, before it.
    pub(crate) fn last_before_transition(&self) -> Option<usize> {
        let members = self.node.as_object()?.members();
        let is_transition = |name: &str| matches!(name, "Next" | "End");
        let last = members.iter().rposition(|member| !is_transition(member.key().name()));
        last.or_else(|| members.len().checked_sub(1))
    }
}

impl Transition<'_> {
    /// The place of a choice rule or catcher in its array.
    pub(crate) fn number(&self) -> usize {
        self.steps.as_slice().iter().rev().nth(1).map_or(0, |step| *step as usize)
    }
}
