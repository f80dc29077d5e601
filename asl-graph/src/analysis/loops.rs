use petgraph::algo::kosaraju_scc;
use petgraph::visit::NodeFiltered;

use crate::{Graph, StateId};

/// States of one scope each of which leads back to itself through the others.
///
/// Loops that share a state are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    states: Vec<StateId>,
}

impl Loop {
    /// The states in document order.
    #[must_use]
    pub fn states(&self) -> &[StateId] {
        &self.states
    }
}

impl Graph {
    /// The loops in the order of their first states, reached or not; transitions whose target is unknown make
    /// none.
    #[must_use]
    pub fn loops(&self) -> Vec<Loop> {
        let known = NodeFiltered::from_fn(self.flow.graph(), |node| self.flow.state(node).is_some());
        let mut loops: Vec<Loop> = kosaraju_scc(&known)
            .iter()
            .map(|component| self.flow.states_of(component))
            .filter(|states| self.is_loop(states))
            .map(|states| Loop { states })
            .collect();
        loops.sort_unstable_by(|a, b| a.states.cmp(&b.states));
        loops
    }

    /// Whether a strongly connected component is more than a state that does not lead to itself.
    fn is_loop(&self, component: &[StateId]) -> bool {
        match component {
            &[single] => self.edges_into(single).any(|edge| edge.source() == single),
            _ => component.len() > 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{graph, names};

    fn loops(states: &str) -> Vec<String> {
        let graph = graph("A", states);
        graph.loops().iter().map(|it| names(&graph, it.states().iter().copied()).join(" ")).collect()
    }

    #[test]
    fn a_loop_is_what_leads_back_to_itself() {
        assert_eq!(loops("A -> B; B -> C D; C -> B; D -> E; E -> E F; F ."), ["B C", "E"]);
        assert_eq!(loops("A -> B C; B -> D; C -> D; D"), [""; 0]);
    }

    #[test]
    fn loops_that_share_a_state_are_one() {
        assert_eq!(loops("A -> B; B -> A C; C -> B"), ["A B C"]);
    }

    #[test]
    fn unknown_targets_make_no_loop() {
        assert_eq!(loops("A -> ? B; B -> ?"), [""; 0]);
    }

    #[test]
    fn shadowed_states_make_no_loop() {
        assert_eq!(loops("A -> A; A ."), [""; 0]);
    }
}
