use petgraph::Direction;
use petgraph::algo::condensation;
use petgraph::visit::Dfs;

use crate::flow::node;
use crate::{Graph, StateId};

/// States that are not reached, and all for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Island {
    roots: Vec<StateId>,
    behind: Vec<StateId>,
}

impl Island {
    /// The cause, in document order: one state that nothing leads to, or a loop that nothing leads into.
    #[must_use]
    pub fn roots(&self) -> &[StateId] {
        &self.roots
    }

    /// The states that would be reached if the roots were, in document order. A state that several islands
    /// lead to belongs to the first of them.
    #[must_use]
    pub fn behind(&self) -> &[StateId] {
        &self.behind
    }
}

impl Graph {
    /// The states that are not [`reached`](Self::reached), without the shadowed ones, as islands in the order
    /// of their first roots.
    #[must_use]
    pub fn islands(&self) -> Vec<Island> {
        let flow = self.flow.graph();
        let mut search = Dfs::new(flow, self.flow.entry());
        while search.next(flow).is_some() {}
        let island = |roots: Vec<StateId>| {
            let mut behind = Vec::new();
            search.stack.extend(roots.iter().map(|root| node(*root)));
            while let Some(node) = search.next(flow) {
                behind.extend(self.flow.state(node).filter(|state| roots.binary_search(state).is_err()));
            }
            behind.sort_unstable();
            Island { roots, behind }
        };
        self.island_roots().into_iter().map(island).collect()
    }

    /// The strongly connected components that nothing leads into, but for the entry, each in document order.
    fn island_roots(&self) -> Vec<Vec<StateId>> {
        let components = condensation(self.flow.graph().map(|node, ()| node, |_, _| ()), false);
        let mut roots: Vec<Vec<StateId>> = components
            .node_indices()
            .filter(|&component| {
                components.neighbors_directed(component, Direction::Incoming).all(|other| other == component)
            })
            .filter_map(|component| components.node_weight(component))
            .map(|nodes| self.flow.states_of(nodes))
            .filter(|states| states.iter().any(|state| !self[*state].shadowed))
            .collect();
        roots.sort_unstable();
        roots
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{graph, names};

    /// Each island as its roots, and the states behind them.
    fn islands(start: &str, transitions: &str) -> Vec<String> {
        let graph = graph(start, transitions);
        let print = |ids: &[_]| names(&graph, ids.iter().copied()).join(" ");
        let islands = graph.islands();
        islands
            .iter()
            .map(|island| format!("{} < {}", print(island.roots()), print(island.behind())))
            .collect()
    }

    #[test]
    fn a_state_that_nothing_leads_to_is_the_cause_of_those_behind_it() {
        assert_eq!(islands("A", "A; D -> B; C -> A; B -> A"), ["D < B", "C < "]);
        assert_eq!(islands("A", "A; X; D -> Y; Y -> X"), ["D < X Y"], "in document order");
        assert_eq!(islands("A", "A -> B; B"), [""; 0]);
    }

    #[test]
    fn a_loop_that_nothing_leads_into_is_the_cause_of_those_behind_it() {
        assert_eq!(islands("A", "A; Z -> A; Y -> X; X -> Y Z; S -> S"), ["Y X < Z", "S < "]);
    }

    #[test]
    fn a_state_behind_several_islands_belongs_to_the_first() {
        assert_eq!(islands("A", "A; B -> D; C -> D; D"), ["B < D", "C < "]);
    }

    #[test]
    fn unknown_targets_may_lead_anywhere() {
        assert_eq!(islands("A", "A -> ?; B; C"), [""; 0]);
        assert_eq!(islands("A", "A; B -> ?; C"), ["B < C"]);
        assert_eq!(islands("A", "A -> missing; B"), ["B < "]);
    }

    #[test]
    fn nobody_can_say_what_is_reached_without_a_start() {
        assert_eq!(islands("missing", "A; B"), [""; 0]);
        assert_eq!(islands("?", "A; B"), [""; 0]);
    }

    #[test]
    fn a_shadowed_state_is_no_island_but_what_only_it_leads_to_is() {
        assert_eq!(islands("A", "A -> B; B; A"), ["B < "]);
    }
}
