//! What the algorithms of `petgraph` work on; the only place, with `analysis`, that knows of it.

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, IntoNeighbors, NodeCount, VisitMap as _, Visitable};

use crate::{Edge, Scope, State, StateId, Target};

pub(crate) type Node = NodeIndex<usize>;

/// The possible control flow of all scopes of a machine, as one graph.
///
/// The first nodes are the states, in their order. Behind them stand nodes of our own: the [`entry`], which
/// leads to the start of every scope, and for each scope that needs it one that leads to every state, for the
/// transitions whose target is unknown.
///
/// [`entry`]: Flow::entry
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    graph: DiGraph<(), Option<usize>, usize>,
    states: usize,
}

impl Flow {
    /// Edges are added from the last to the first, because `petgraph` walks them from the newest to the
    /// oldest.
    pub(crate) fn new(states: &[State], scopes: &[Scope], edges: &[Edge]) -> Self {
        let mut graph = DiGraph::with_capacity(states.len() + 1, edges.len() + scopes.len());
        for _ in 0..=states.len() {
            graph.add_node(());
        }
        let mut flow = Self { graph, states: states.len() };
        let mut anywhere = vec![None; scopes.len()];
        for (index, edge) in edges.iter().enumerate().rev() {
            let Some(source) = states.get(edge.source.0).filter(|state| !state.shadowed) else { continue };
            let target = match edge.target {
                Target::State(target) => Some(node(target)),
                Target::Unknown => flow.anywhere(&mut anywhere, scopes.get(source.scope.0)),
                Target::Missing(_) => None,
            };
            if let Some(target) = target {
                let known = edge.target.state().map(|_| index);
                flow.graph.add_edge(node(edge.source), target, known);
            }
        }
        for scope in scopes.iter().rev() {
            let start = match scope.start {
                Target::State(start) => Some(node(start)),
                Target::Unknown | Target::Missing(_) => flow.anywhere(&mut anywhere, Some(scope)),
            };
            if let Some(start) = start {
                flow.graph.add_edge(flow.entry(), start, None);
            }
        }
        flow
    }

    /// The node that leads to every state of a scope, made where there is none yet.
    fn anywhere(&mut self, made: &mut [Option<Node>], scope: Option<&Scope>) -> Option<Node> {
        let scope = scope?;
        let slot = made.get_mut(scope.id.0)?;
        if slot.is_none() {
            let anywhere = self.graph.add_node(());
            for &state in scope.names.values() {
                self.graph.add_edge(anywhere, node(state), None);
            }
            *slot = Some(anywhere);
        }
        *slot
    }

    pub(crate) const fn graph(&self) -> &DiGraph<(), Option<usize>, usize> {
        &self.graph
    }

    /// The node that leads to the start of every scope.
    pub(crate) fn entry(&self) -> Node {
        NodeIndex::new(self.states)
    }

    /// The state that a node stands for; `None` for a node of our own.
    pub(crate) fn state(&self, node: Node) -> Option<StateId> {
        (node.index() < self.states).then_some(StateId(node.index()))
    }

    /// The states among these nodes, in document order.
    pub(crate) fn states_of(&self, nodes: &[Node]) -> Vec<StateId> {
        let mut states: Vec<_> = nodes.iter().filter_map(|node| self.state(*node)).collect();
        states.sort_unstable();
        states
    }

    /// The indexes of the known transitions to a state, ascending.
    pub(crate) fn edges_into(&self, state: StateId) -> impl Iterator<Item = usize> {
        self.graph.edges_directed(node(state), Direction::Incoming).filter_map(|edge| *edge.weight())
    }
}

/// For each node whether a way leads there from one of these, themselves included.
pub(crate) fn visited<G>(graph: G, from: Vec<Node>) -> Vec<bool>
where
    G: IntoNeighbors<NodeId = Node> + NodeCount + Visitable,
{
    let mut search = Dfs::from_parts(from, graph.visit_map());
    while search.next(graph).is_some() {}
    (0..graph.node_count()).map(|index| search.discovered.is_visited(&NodeIndex::new(index))).collect()
}

/// The node of a state.
pub(crate) fn node(state: StateId) -> Node {
    NodeIndex::new(state.0)
}
