use petgraph::Direction;
use petgraph::algo::dominators::simple_fast;
use petgraph::graph::DiGraph;

use crate::flow::{Flow, node};
use crate::{Graph, StateId};

/// For each reached state the states that every way from the `StartAt` of its scope passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dominators {
    immediate: Vec<Option<StateId>>,
}

impl Dominators {
    /// The last state that every way to `state` passes before it.
    ///
    /// `None` for the start of a scope, where the ways have no state in common, and for a state that is not
    /// reached.
    #[must_use]
    pub fn immediate(&self, state: StateId) -> Option<StateId> {
        self.immediate.get(state.0).copied().flatten()
    }

    /// The states that every way to `state` passes before it, the last one first.
    pub fn of(&self, state: StateId) -> impl Iterator<Item = StateId> {
        std::iter::successors(self.immediate(state), |state| self.immediate(*state))
    }
}

impl Graph {
    /// The dominators of every reached state, as far as [`Graph::reached`] goes.
    #[must_use]
    pub fn dominators(&self) -> Dominators {
        let dominators = simple_fast(&with_few_ways_in(&self.flow), self.flow.entry());
        let immediate = |state: StateId| {
            let mut above = dominators.strict_dominators(node(state))?;
            above.find_map(|node| self.flow.state(node))
        };
        Dominators { immediate: self.states.iter().map(|state| immediate(state.id)).collect() }
    }
}

/// The same ways with at most two transitions into a node, by further nodes in between.
///
/// `petgraph` compares the ways into a node in no particular order, which takes quadratic time where many
/// states lead to one, as to a common error handler. Compared in document order neighbours differ little.
fn with_few_ways_in(flow: &Flow) -> DiGraph<(), (), usize> {
    let ways = flow.graph();
    let mut graph = DiGraph::with_capacity(ways.node_count() + ways.edge_count(), 2 * ways.edge_count());
    for _ in ways.node_indices() {
        graph.add_node(());
    }
    for node in ways.node_indices() {
        let mut into = node;
        let mut sources = ways.neighbors_directed(node, Direction::Incoming).peekable();
        while let Some(source) = sources.next() {
            graph.add_edge(source, into, ());
            if sources.peek().is_some() {
                let rest = graph.add_node(());
                graph.add_edge(rest, into, ());
                into = rest;
            }
        }
    }
    graph
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{graph, names};
    use crate::{GraphBuilder, StateType};

    /// For each state its dominators.
    fn dominators(states: &str) -> Vec<String> {
        let graph = graph("A", states);
        let dominators = graph.dominators();
        let of = |state: &crate::State| names(&graph, dominators.of(state.id())).join(" ");
        graph.states().iter().map(|state| format!("{} < {}", state.name(), of(state))).collect()
    }

    #[test]
    fn what_every_way_passes_dominates() {
        assert_eq!(
            dominators("A -> B C; B -> D; C -> D; D -> E; E -> B D"),
            ["A < ", "B < A", "C < A", "D < A", "E < D A"]
        );
    }

    #[test]
    fn a_state_that_is_not_reached_has_none() {
        assert_eq!(dominators("A; B -> C; C"), ["A < ", "B < ", "C < "]);
    }

    #[test]
    fn an_unknown_target_is_a_way_to_every_state() {
        assert_eq!(dominators("A -> B; B -> C ?; C -> D; D"), ["A < ", "B < A", "C < B A", "D < B A"]);
    }

    #[test]
    fn no_node_has_more_than_two_ways_in() {
        let graph = graph("A", "A -> B H; B -> C H; C -> D H; D -> H; H");
        let thin = with_few_ways_in(&graph.flow);
        let ways_in = |node| thin.neighbors_directed(node, Direction::Incoming).count();
        assert_eq!(thin.node_indices().map(ways_in).max(), Some(2));
    }

    #[test]
    fn nested_states_are_dominated_in_their_own_scope_only() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        let mut map = machine.state("A", StateType::Map);
        let mut processor = map.processor("B");
        processor.state("B", StateType::Pass).next("C");
        processor.state("C", StateType::Pass).ends();
        let graph = builder.build();
        let dominators = graph.dominators();
        let [_, b, c] = graph.states() else { panic!("three states") };
        assert_eq!(dominators.immediate(b.id()), None);
        assert_eq!(dominators.immediate(c.id()), Some(b.id()));
    }
}
