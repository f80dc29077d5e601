//! In which order states are looked at: each after those that lead to it, as far as loops allow.

use asl_graph::{Graph, Scope, StateId};

/// The rank of every state in its scope: the reverse of the order in which a depth-first search leaves them.
pub(super) fn ranks(graph: &Graph) -> Vec<usize> {
    let mut search =
        Search { graph, entered: vec![false; graph.states().len()], ranks: vec![0; graph.states().len()] };
    for scope in graph.scopes() {
        search.scope(scope);
    }
    search.ranks
}

struct Search<'g> {
    graph: &'g Graph,
    entered: Vec<bool>,
    ranks: Vec<usize>,
}

impl Search<'_> {
    fn scope(&mut self, scope: &Scope) {
        let mut left = scope.states().len();
        for root in scope.start().state().into_iter().chain(scope.states().iter().copied()) {
            let mut stack = Vec::from_iter(self.enter(root).then_some((root, 0)));
            while let Some((state, position)) = stack.pop() {
                let Some(edge) = self.graph.edges_from(state).get(position) else {
                    left = left.saturating_sub(1);
                    if let Some(rank) = self.ranks.get_mut(state.index()) {
                        *rank = left;
                    }
                    continue;
                };
                stack.push((state, position + 1));
                let target = edge.target().state();
                stack.extend(target.filter(|target| self.enter(*target)).map(|target| (target, 0)));
            }
        }
    }

    /// Whether this is the first time.
    fn enter(&mut self, state: StateId) -> bool {
        self.entered.get_mut(state.index()).is_some_and(|entered| !std::mem::replace(entered, true))
    }
}
