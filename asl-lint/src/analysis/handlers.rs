//! The retriers and catchers of the states.

use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::analysis::coverage::{attempts, entries, error_equals};
use crate::context::Context;
use crate::definition::{State, position_of};
use crate::place::{Place, Steps};

/// A retrier or catcher.
#[derive(Debug, Clone)]
pub(crate) struct Handler<'t> {
    pub(crate) state: &'t State<'t>,
    pub(crate) field: HandlerField,
    /// Its place in the list.
    pub(crate) number: usize,
    pub(crate) node: &'t Node<'t>,
    /// The place of the field in the state.
    position: usize,
}

/// The field in which a handler stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HandlerField {
    Retry,
    Catch,
}

impl HandlerField {
    /// The name of the field.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Retry => "Retry",
            Self::Catch => "Catch",
        }
    }
}

impl<'t> Context<'t> {
    /// Every retrier or catcher, in the order of the text.
    pub(crate) fn handlers(&self, field: HandlerField) -> impl Iterator<Item = Handler<'t>> {
        self.definition().states().iter().flat_map(move |state| handlers_of(state, field))
    }
}

/// The retriers or catchers of a state.
pub(crate) fn handlers_of<'t>(
    state: &'t State<'t>,
    field: HandlerField,
) -> impl Iterator<Item = Handler<'t>> {
    let can_have = matches!(state.kind, Some(ObjectKind::Task | ObjectKind::Parallel | ObjectKind::Map));
    let position = position_of(state.node, field.name()).filter(|_| can_have);
    let nodes = position.map_or(&[][..], |_| entries(state, field.name()));
    let position = position.unwrap_or_default();
    nodes.iter().enumerate().map(move |(number, node)| Handler { state, field, number, node, position })
}

impl<'t> Handler<'t> {
    /// The way to it. Nearly all handlers are right, so that nobody asks.
    fn steps(&self) -> Steps {
        self.state.steps.child(self.position).child(self.number)
    }

    /// Where it begins.
    pub(crate) fn place(&self) -> Place {
        Place::key(self.steps())
    }

    /// The place of the value of one of its members, or of itself where it has none such.
    pub(crate) fn place_of(&self, member: &str) -> Place {
        match position_of(self.node, member) {
            Some(position) => Place::value(self.steps().child(position)),
            None => self.place(),
        }
    }

    /// The names of errors that are known, with their places in `ErrorEquals`.
    pub(crate) fn names(&self) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
        let names = error_equals(self.node).iter().enumerate();
        names.filter_map(|(number, name)| Some((number, name.as_known_str()?)))
    }

    /// The place of a name in `ErrorEquals`.
    pub(crate) fn place_of_name(&self, number: usize) -> Place {
        match position_of(self.node, "ErrorEquals") {
            Some(position) => Place::value(self.steps().child(position).child(number)),
            None => self.place(),
        }
    }

    /// How often a retrier retries; `None` where nobody can know.
    pub(crate) fn attempts(&self) -> Option<u64> {
        attempts(self.node)
    }

    /// A number of a retrier, or what counts where it is left out; `None` where nobody can know.
    pub(crate) fn number_of(&self, member: &str, default: f64) -> Option<f64> {
        self.node.get(member).map_or(Some(default), |value| value.as_number()?.parse().ok())
    }

    /// The other handlers of the same field.
    pub(crate) fn siblings(&self) -> &'t [Node<'t>] {
        entries(self.state, self.field.name())
    }
}
