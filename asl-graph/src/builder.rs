#![expect(single_use_lifetimes, reason = "anonymous lifetimes in `impl Trait` are not stable")]

use std::collections::BTreeMap;

use crate::flow::Flow;
use crate::{Edge, EdgeKind, Graph, Scope, ScopeId, ScopeKind, State, StateId, StateType, Target};

/// Collects the states and transitions of one machine, in document order.
///
/// Nothing is refused, whatever the document says: a missing target, a second state of the same name, a
/// `Next` beside an `End`. Wherever a name is asked for, `None` says that nobody can know it before
/// deployment.
#[derive(Debug)]
#[must_use]
pub struct GraphBuilder {
    states: Vec<State>,
    scopes: Vec<(Scope, Option<String>)>,
    edges: Vec<(StateId, EdgeKind, Option<String>)>,
}

/// Adds states to one `States` object of a [`GraphBuilder`].
#[derive(Debug)]
pub struct ScopeBuilder<'b> {
    builder: &'b mut GraphBuilder,
    scope: ScopeId,
}

/// Adds transitions and nested machines to one state of a [`GraphBuilder`].
#[derive(Debug)]
pub struct StateBuilder<'b> {
    builder: &'b mut GraphBuilder,
    state: StateId,
}

impl GraphBuilder {
    /// A machine with this `StartAt`.
    pub fn new<'n>(start_at: impl Into<Option<&'n str>>) -> Self {
        let mut builder = Self { states: Vec::new(), scopes: Vec::new(), edges: Vec::new() };
        builder.add_scope(ScopeKind::Machine, start_at.into());
        builder
    }

    /// The machine's own `States`.
    pub const fn machine(&mut self) -> ScopeBuilder<'_> {
        ScopeBuilder { builder: self, scope: ScopeId::MACHINE }
    }

    /// The graph: names are looked up, each in its own scope.
    #[must_use]
    pub fn build(self) -> Graph {
        let Self { mut states, scopes, mut edges } = self;
        let scopes: Vec<Scope> = scopes.into_iter().map(|(scope, start)| with_start(scope, start)).collect();
        edges.sort_by_key(|(source, ..)| *source);
        let mut rest = edges.into_iter().peekable();
        let mut edges = Vec::with_capacity(rest.len());
        for state in &mut states {
            let names = scopes.get(state.scope.0).map(|scope| &scope.names);
            let first = edges.len();
            while let Some((source, kind, wanted)) = rest.next_if(|(source, ..)| *source == state.id) {
                edges.push(Edge { source, kind, target: resolve(names, wanted) });
            }
            state.edges = first..edges.len();
        }
        let flow = Flow::new(&states, &scopes, &edges);
        Graph { states, scopes, edges, flow }
    }

    fn add_scope(&mut self, kind: ScopeKind, start_at: Option<&str>) -> ScopeId {
        let id = ScopeId(self.scopes.len());
        let scope = Scope { id, kind, start: Target::Unknown, states: Vec::new(), names: BTreeMap::new() };
        self.scopes.push((scope, start_at.map(str::to_owned)));
        id
    }
}

impl ScopeBuilder<'_> {
    /// The number of the scope.
    #[must_use]
    pub const fn id(&self) -> ScopeId {
        self.scope
    }

    /// Adds a state.
    pub fn state(&mut self, name: &str, state_type: StateType) -> StateBuilder<'_> {
        let id = StateId(self.builder.states.len());
        self.builder.states.push(State {
            id,
            name: name.to_owned(),
            kind: state_type,
            scope: self.scope,
            ends: false,
            shadowed: false,
            nested: Vec::new(),
            edges: 0..0,
        });
        if let Some((scope, _)) = self.builder.scopes.get_mut(self.scope.0) {
            scope.states.push(id);
            let earlier = scope.names.insert(name.to_owned(), id);
            if let Some(state) = earlier.and_then(|earlier| self.builder.states.get_mut(earlier.0)) {
                state.shadowed = true;
            }
        }
        StateBuilder { builder: self.builder, state: id }
    }
}

impl StateBuilder<'_> {
    /// The number of the state.
    #[must_use]
    pub const fn id(&self) -> StateId {
        self.state
    }

    /// `"End": true`.
    pub fn ends(&mut self) -> &mut Self {
        if let Some(state) = self.builder.states.get_mut(self.state.0) {
            state.ends = true;
        }
        self
    }

    /// The field `Next`.
    pub fn next<'n>(&mut self, target: impl Into<Option<&'n str>>) -> &mut Self {
        self.edge(EdgeKind::Next, target.into())
    }

    /// The field `Default` of a Choice.
    pub fn default<'n>(&mut self, target: impl Into<Option<&'n str>>) -> &mut Self {
        self.edge(EdgeKind::Default, target.into())
    }

    /// The `Next` of the rule that stands at `rule` in `Choices`, counted from 0, and what the rule asks.
    pub fn choice<'l, 'n>(
        &mut self,
        rule: usize,
        label: impl Into<Option<&'l str>>,
        target: impl Into<Option<&'n str>>,
    ) -> &mut Self {
        let label = label.into().map(str::to_owned);
        self.edge(EdgeKind::Choice { rule, label }, target.into())
    }

    /// The `Next` of the catcher that stands at `catcher` in `Catch`, counted from 0, and its `ErrorEquals`.
    pub fn catch<'n>(
        &mut self,
        catcher: usize,
        errors: impl IntoIterator<Item = impl Into<String>>,
        target: impl Into<Option<&'n str>>,
    ) -> &mut Self {
        let errors = errors.into_iter().map(Into::into).collect();
        self.edge(EdgeKind::Catch { catcher, errors }, target.into())
    }

    /// Adds the element of `Branches` at `number`, counted from 0, with this `StartAt`.
    pub fn branch<'n>(&mut self, number: usize, start_at: impl Into<Option<&'n str>>) -> ScopeBuilder<'_> {
        self.nested(ScopeKind::Branch { owner: self.state, number }, start_at.into())
    }

    /// Adds the `ItemProcessor`, or the older `Iterator`, with this `StartAt`.
    pub fn processor<'n>(&mut self, start_at: impl Into<Option<&'n str>>) -> ScopeBuilder<'_> {
        self.nested(ScopeKind::Processor { owner: self.state }, start_at.into())
    }

    fn edge(&mut self, kind: EdgeKind, target: Option<&str>) -> &mut Self {
        self.builder.edges.push((self.state, kind, target.map(str::to_owned)));
        self
    }

    fn nested(&mut self, kind: ScopeKind, start_at: Option<&str>) -> ScopeBuilder<'_> {
        let scope = self.builder.add_scope(kind, start_at);
        if let Some(state) = self.builder.states.get_mut(self.state.0) {
            state.nested.push(scope);
        }
        ScopeBuilder { builder: self.builder, scope }
    }
}

fn with_start(mut scope: Scope, start_at: Option<String>) -> Scope {
    scope.start = resolve(Some(&scope.names), start_at);
    scope
}

fn resolve(names: Option<&BTreeMap<String, StateId>>, wanted: Option<String>) -> Target {
    let Some(wanted) = wanted else { return Target::Unknown };
    match names.and_then(|names| names.get(&wanted)) {
        Some(&state) => Target::State(state),
        None => Target::Missing(wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_looked_up_in_their_own_scope() {
        let mut builder = GraphBuilder::new("Outer");
        let mut machine = builder.machine();
        let mut outer = machine.state("Outer", StateType::Map);
        outer.processor("Inner").state("Inner", StateType::Pass).next("Outer");
        outer.next("Inner");
        let graph = builder.build();
        let targets: Vec<_> = graph.edges().iter().map(|edge| edge.target().clone()).collect();
        assert_eq!(targets, [Target::Missing("Inner".into()), Target::Missing("Outer".into())]);
        let [outer, inner] = graph.states() else { panic!("two states") };
        assert_eq!(graph.scopes()[1].start(), &Target::State(inner.id()));
        assert_eq!(graph.enclosing(inner.id()).collect::<Vec<_>>(), [outer]);
        assert_eq!(graph.scopes()[1].find("Outer"), None);
    }

    #[test]
    fn transitions_stay_together_in_the_order_in_which_they_were_added() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        let mut parallel = machine.state("A", StateType::Parallel);
        parallel.catch(0, ["States.ALL"], "B");
        parallel.branch(0, "C").state("C", StateType::Pass).next("C");
        parallel.next("B");
        let b = machine.state("B", StateType::Succeed).id();
        let graph = builder.build();
        let kinds = |edges: &[Edge]| edges.iter().map(|edge| edge.kind().clone()).collect::<Vec<_>>();
        let catch = EdgeKind::Catch { catcher: 0, errors: vec!["States.ALL".into()] };
        assert_eq!(kinds(graph.edges_from(StateId(0))), [catch.clone(), EdgeKind::Next]);
        assert_eq!(graph.edges_into(b).map(Edge::kind).collect::<Vec<_>>(), [&catch, &EdgeKind::Next]);
    }

    #[test]
    fn of_two_states_with_one_name_the_first_is_shadowed() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        machine.state("A", StateType::Pass).next("B");
        machine.state("B", StateType::Succeed);
        machine.state("A", StateType::Pass).next("B");
        let graph = builder.build();
        let shadowed: Vec<_> = graph.states().iter().map(State::is_shadowed).collect();
        assert_eq!(shadowed, [true, false, false]);
        let into_b: Vec<_> = graph.edges_into(StateId(1)).map(Edge::source).collect();
        assert_eq!(into_b, [StateId(2)], "nothing leaves a shadowed state");
    }

    #[test]
    fn a_machine_without_states_is_a_graph_too() {
        let graph = GraphBuilder::new(None).build();
        assert_eq!(graph.scopes().len(), 1);
        assert_eq!(graph.reached().iter().count(), 0);
        assert!(graph.islands().is_empty());
    }

    #[test]
    fn terminal_states_end_by_type_or_by_field() {
        let mut builder = GraphBuilder::new("A");
        let mut machine = builder.machine();
        machine.state("A", StateType::Fail);
        machine.state("B", StateType::Pass).ends();
        machine.state("C", StateType::Choice);
        let graph = builder.build();
        assert_eq!(graph.states().iter().map(State::is_terminal).collect::<Vec<_>>(), [true, true, false]);
    }
}
