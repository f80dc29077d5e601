use std::ops::Index;

use crate::flow::Flow;
use crate::{Edge, Scope, ScopeId, State, StateId};

/// The control flow of one machine and of the machines nested in it.
///
/// Made by a [`GraphBuilder`](crate::GraphBuilder). Indexing with the id of a state or scope gives the state
/// or scope; an id of another graph may panic there.
#[derive(Debug, Clone)]
pub struct Graph {
    pub(crate) states: Vec<State>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) edges: Vec<Edge>,
    pub(crate) flow: Flow,
}

impl Graph {
    /// The states of all scopes in the order in which they were added: document order, with the states
    /// nested in a Parallel or Map behind it.
    #[must_use]
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The scopes in the order in which they were added, the machine's own first.
    #[must_use]
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// The transitions of all states, grouped by the state that is left.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The transitions away from a state in the order in which they were added, also those that lead nowhere.
    #[must_use]
    pub fn edges_from(&self, state: StateId) -> &[Edge] {
        self.edges.get(self[state].edges.clone()).unwrap_or_default()
    }

    /// The transitions to a state in document order; their sources are its predecessors.
    ///
    /// A transition whose target is unknown, or whose source is shadowed, is not among them.
    pub fn edges_into(&self, state: StateId) -> impl Iterator<Item = &Edge> {
        self.flow.edges_into(state).filter_map(|edge| self.edges.get(edge))
    }

    /// The Parallel and Map states around a state, from the inside out.
    pub fn enclosing(&self, state: StateId) -> impl Iterator<Item = &State> {
        let owner = |state: &State| self[state.scope].owner().map(|owner| &self[owner]);
        std::iter::successors(owner(&self[state]), move |state| owner(state))
    }
}

#[expect(clippy::indexing_slicing, reason = "a graph gives out no id that it does not hold")]
impl Index<StateId> for Graph {
    type Output = State;

    fn index(&self, id: StateId) -> &State {
        &self.states[id.0]
    }
}

#[expect(clippy::indexing_slicing, reason = "a graph gives out no id that it does not hold")]
impl Index<ScopeId> for Graph {
    type Output = Scope;

    fn index(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0]
    }
}
