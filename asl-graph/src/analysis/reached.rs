use crate::flow::visited;
use crate::{Graph, StateSet};

impl Graph {
    /// The states that can be reached from the `StartAt` of their own scope.
    ///
    /// Whether the Parallel or Map around a scope is reached plays no part. Behind a transition whose target
    /// is unknown every state of the scope counts as reached, and so it does where nobody can say where the
    /// scope starts: `StartAt` is unknown or names no state.
    #[must_use]
    pub fn reached(&self) -> StateSet {
        let visited = visited(self.flow.graph(), vec![self.flow.entry()]);
        StateSet::new(visited.into_iter().take(self.states.len()))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{graph, names};
    use crate::{GraphBuilder, StateType};

    fn reached(start: &str, states: &str) -> String {
        let graph = graph(start, states);
        names(&graph, graph.reached().iter()).join(" ")
    }

    #[test]
    fn every_kind_of_transition_leads_on() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        machine.state("A", StateType::Task).catch(0, ["States.ALL"], "E").next("B");
        machine.state("B", StateType::Choice).choice(0, None, "C").default("D");
        for name in ["C", "D", "E", "F"] {
            machine.state(name, StateType::Succeed);
        }
        let graph = builder.build();
        assert_eq!(names(&graph, graph.reached().iter()), ["A", "B", "C", "D", "E"]);
    }

    #[test]
    fn states_that_only_lead_on_are_not_reached() {
        assert_eq!(reached("B", "A -> B; B -> C; C -> B D; D; E -> E"), "B C D");
    }

    #[test]
    fn each_scope_starts_for_itself() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        machine.state("A", StateType::Succeed);
        let mut lost = machine.state("Lost", StateType::Parallel);
        let mut branch = lost.branch(0, "C");
        branch.state("B", StateType::Succeed);
        branch.state("C", StateType::Succeed);
        lost.branch(1, "D").state("D", StateType::Pass).next("B");
        let graph = builder.build();
        assert_eq!(names(&graph, graph.reached().iter()), ["A", "C", "D"]);
    }

    #[test]
    fn an_unknown_target_may_be_any_state_of_the_scope() {
        assert_eq!(reached("A", "A -> ?; B; C"), "A B C");
        assert_eq!(reached("A", "A; B -> ?; C"), "A");
        assert_eq!(reached("A", "A -> missing; B"), "A");
    }

    #[test]
    fn without_a_start_every_state_may_be_reached() {
        assert_eq!(reached("missing", "A; B"), "A B");
        assert_eq!(reached("?", "A; B"), "A B");
    }

    #[test]
    fn of_two_states_with_one_name_the_last_is_reached() {
        let graph = graph("A", "A -> B; B; A -> C; C");
        let reached: Vec<_> = graph.reached().iter().map(crate::StateId::index).collect();
        assert_eq!(reached, [2, 3]);
    }
}
