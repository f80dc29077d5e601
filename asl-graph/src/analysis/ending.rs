use petgraph::visit::Reversed;

use crate::flow::{node, visited};
use crate::{Graph, State, StateSet, Target};

impl Graph {
    /// The states from which the end of their scope can be reached, terminal states included.
    ///
    /// A transition whose target is missing or unknown counts as a way to an end, since nobody can say what
    /// was meant to stand behind it. What is left over is caught in a loop.
    #[must_use]
    pub fn ending(&self) -> StateSet {
        let last = self.states.iter().filter(|state| !state.shadowed && self.may_end(state));
        let last = last.map(|state| node(state.id)).collect();
        let visited = visited(Reversed(self.flow.graph()), last);
        StateSet::new(visited.into_iter().take(self.states.len()))
    }

    fn may_end(&self, state: &State) -> bool {
        let open = |target: &Target| target.state().is_none();
        state.is_terminal() || self.edges_from(state.id).iter().any(|edge| open(edge.target()))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{graph, names};

    fn ending(states: &str) -> String {
        let graph = graph("A", states);
        names(&graph, graph.ending().iter()).join(" ")
    }

    #[test]
    fn a_loop_without_a_way_out_never_ends() {
        assert_eq!(ending("A -> B C; B -> B; C -> D E; D -> C; E ."), "A C D E");
        assert_eq!(ending("A -> B; B -> A"), "");
    }

    #[test]
    fn nobody_can_say_that_a_missing_or_unknown_target_never_ends() {
        assert_eq!(ending("A -> B; B -> missing; C -> C; D -> ?"), "A B D");
    }

    #[test]
    fn a_state_may_end_and_lead_on() {
        assert_eq!(ending("A . -> B; B -> B"), "A");
    }

    #[test]
    fn a_shadowed_end_is_none() {
        assert_eq!(ending("A -> B; B .; B -> A"), "");
    }
}
