use crate::{Graph, Scope, ScopeId, State};

/// A step of a walk over the states and what is nested in them.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'g> {
    /// A scope begins: its states follow.
    Enter(&'g Scope),
    /// The states of a scope are through.
    Leave(&'g Scope),
    /// A state begins: its nested scopes follow.
    Open(&'g State),
    /// The nested scopes of a state are through.
    Close(&'g State),
}

/// Walks the machine in document order, without recursion; scopes that have no states are left out.
pub(super) fn walk(graph: &Graph) -> impl Iterator<Item = Step<'_>> {
    let mut next = vec![Step::Enter(&graph[ScopeId::MACHINE])];
    std::iter::from_fn(move || {
        let step = next.pop()?;
        match step {
            Step::Enter(scope) => {
                next.push(Step::Leave(scope));
                next.extend(scope.states().iter().rev().map(|state| Step::Open(&graph[*state])));
            }
            Step::Open(state) => {
                next.push(Step::Close(state));
                next.extend(inhabited(graph, state).rev().map(Step::Enter));
            }
            Step::Leave(_) | Step::Close(_) => {}
        }
        Some(step)
    })
}

/// The scopes nested in a state that have states.
pub(super) fn inhabited<'g>(
    graph: &'g Graph,
    state: &'g State,
) -> impl DoubleEndedIterator<Item = &'g Scope> {
    state.nested().iter().map(|scope| &graph[*scope]).filter(|scope| !scope.states().is_empty())
}
