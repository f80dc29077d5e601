//! Which variables have a value at the beginning of each state: on every way, and on some.

use std::collections::{BTreeMap, VecDeque};

use asl_graph::{Edge, EdgeKind, Graph, Target};

use super::{Assigner, Assignment, Names, assigned_by, is_distributed};
use crate::definition::{Definition, Scope, State, StateId};

/// What is known at the beginning of each state that is reached on known ways.
#[derive(Debug, Default)]
pub(super) struct Flow<'t> {
    states: BTreeMap<StateId, Known<'t>>,
}

/// The variables that have a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known<'t> {
    /// On every way.
    pub(super) always: Names<'t>,
    /// On some way.
    pub(super) sometimes: Names<'t>,
}

impl<'t> Flow<'t> {
    pub(super) fn new(definition: &Definition<'t>, graph: &Graph, assignments: &[Assignment<'t>]) -> Self {
        let mut flow = Self::default();
        let assigned = assigned_by(assignments);
        // A scope stands behind the one around it: its owner is known before its turn.
        for (scope, graphed) in definition.scopes().iter().zip(graph.scopes()) {
            let is_known = graphed
                .states()
                .iter()
                .all(|state| graph.edges_from(*state).iter().all(|edge| edge.target().state().is_some()));
            let Target::State(start) = graphed.start() else { continue };
            if let Some(known) = flow.inherited(scope).filter(|_| is_known) {
                flow.spread(graph, *start, known, &assigned);
            }
        }
        flow
    }

    /// What is known when a state begins; `None` where no way to it is known.
    pub(super) fn at(&self, state: StateId) -> Option<&Known<'t>> {
        self.states.get(&state)
    }

    /// What the first state of a scope finds; `None` where nobody can know.
    fn inherited(&self, scope: &Scope<'t>) -> Option<Known<'t>> {
        match scope.owner {
            Some(owner) if !is_distributed(scope) => self.at(owner).cloned(),
            _ => Some(Known::default()),
        }
    }

    fn spread(
        &mut self,
        graph: &Graph,
        start: asl_graph::StateId,
        known: Known<'t>,
        assigned: &BTreeMap<StateId, Vec<(Assigner, &'t str)>>,
    ) {
        let mut waiting = VecDeque::from([start]);
        self.states.insert(StateId(start.index()), known);
        while let Some(state) = waiting.pop_front() {
            let Some(before) = self.at(StateId(state.index())).cloned() else { continue };
            for edge in graph.edges_from(state) {
                let Some(next) = edge.target().state() else { continue };
                let mut behind = before.clone();
                for name in names_on(edge, assigned) {
                    behind.always.insert(name);
                    behind.sometimes.insert(name);
                }
                if self.join(StateId(next.index()), behind) {
                    waiting.push_back(next);
                }
            }
        }
    }

    /// Takes a further way to a state into account; whether that changed anything.
    fn join(&mut self, state: StateId, way: Known<'t>) -> bool {
        let Some(known) = self.states.get_mut(&state) else {
            self.states.insert(state, way);
            return true;
        };
        let before = (known.always.len(), known.sometimes.len());
        known.always.retain(|name| way.always.contains(name));
        known.sometimes.extend(way.sometimes);
        before != (known.always.len(), known.sometimes.len())
    }

    /// The names of the states on a shortest way to a state on which nothing assigns a variable, that state last.
    ///
    /// Where the variable comes from around the scope, the way there ends at the Parallel or Map state.
    pub(super) fn way_without(
        &self,
        definition: &Definition<'t>,
        graph: &Graph,
        assignments: &[Assignment<'t>],
        state: &State<'t>,
        name: &str,
    ) -> Vec<&'t str> {
        let owner = definition.owner(state);
        if let Some(owner) =
            owner.filter(|owner| self.at(owner.id).is_some_and(|it| it.sometimes.contains(name)))
        {
            return self.way_without(definition, graph, assignments, owner, name);
        }
        let scope = state.scope.and_then(|scope| graph.scopes().get(scope.0));
        let Some(start) = scope.and_then(|scope| scope.start().state()) else { return Vec::new() };
        let assigned = assigned_by(assignments);
        let mut before: BTreeMap<usize, Option<usize>> = BTreeMap::from([(start.index(), None)]);
        let mut waiting = VecDeque::from([start]);
        while let Some(from) = waiting.pop_front() {
            let free =
                graph.edges_from(from).iter().filter(|edge| !names_on(edge, &assigned).any(|it| it == name));
            for next in free.filter_map(|edge| edge.target().state()) {
                before.entry(next.index()).or_insert_with(|| {
                    waiting.push_back(next);
                    Some(from.index())
                });
            }
        }
        let back = std::iter::successors(Some(state.id.0), |at| before.get(at).copied().flatten());
        let mut way: Vec<&str> = back.filter_map(|at| definition.state(StateId(at))?.name).collect();
        way.reverse();
        way
    }
}

/// The variables that are assigned when a transition is taken.
fn names_on<'a, 't>(
    edge: &Edge,
    assigned: &'a BTreeMap<StateId, Vec<(Assigner, &'t str)>>,
) -> impl Iterator<Item = &'t str> + use<'a, 't> {
    let by = match edge.kind() {
        EdgeKind::Choice { rule, .. } => Assigner::Rule(*rule),
        EdgeKind::Catch { catcher, .. } => Assigner::Catcher(*catcher),
        _ => Assigner::State,
    };
    let all = assigned.get(&StateId(edge.source().index())).map_or(&[][..], Vec::as_slice);
    all.iter().filter(move |(assigner, _)| *assigner == by).map(|(_, name)| *name)
}
