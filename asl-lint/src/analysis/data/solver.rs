//! The fixpoint: every state is looked at again as long as what comes in grows.

use std::collections::{BTreeMap, BTreeSet};

use asl_graph::{EdgeKind, Graph, Target};

use super::evaluator::Evaluator;
use super::task::Service;
use super::{
    Flowing, Outcome, StateData, Variables, caught, context, is_json_path, jsonata, jsonpath, order,
};
use crate::config::Config;
use crate::definition::{Definition, ScopeId, State, StateId};
use crate::shape::{Cause, Origin, Shape};

/// A state whose input still grows after so many visits gets unknown data, so that loops end.
const MAX_VISITS: usize = 16;

pub(super) fn solve(
    definition: &Definition<'_>,
    graph: &Graph,
    config: &Config,
    all_reads: bool,
) -> Vec<StateData> {
    let states = definition.states().iter().map(|_| StateData::default()).collect();
    let mut solver = Solver {
        definition,
        graph,
        config,
        ranks: order::ranks(graph),
        states,
        services: BTreeMap::new(),
        context: Shape::unknown(),
        all_reads,
        visited: 0,
    };
    solver.run_machine();
    solver.states
}

pub(super) struct Solver<'a, 't> {
    pub(super) definition: &'a Definition<'t>,
    graph: &'a Graph,
    pub(super) config: &'a Config,
    ranks: Vec<usize>,
    states: Vec<StateData>,
    /// What was found out about each `Resource`.
    pub(super) services: BTreeMap<&'t str, Service>,
    /// The context object of the machine that is looked at.
    pub(super) context: Shape,
    all_reads: bool,
    /// How many states were looked at.
    visited: usize,
}

/// The states of a scope that are to be looked at, in their order.
type Queue = BTreeSet<(usize, StateId)>;

impl Solver<'_, '_> {
    fn run_machine(&mut self) {
        let mut input =
            self.config.input_schema().map_or_else(Shape::unknown, |schema| schema.shape().clone());
        let start = self.graph.scopes().first().and_then(|scope| scope.start().state());
        if let Some(start) = start.filter(|_| !input.unknown) {
            input = input.with_origin(Origin::new(StateId(start.index()), Cause::Input));
        }
        self.context = context::object(&input);
        if self.graph.scopes().is_empty() {
            self.run_single_state(input);
        } else {
            self.run(ScopeId(0), Flowing { data: input, variables: Variables::default() });
        }
    }

    /// A document that is one state.
    fn run_single_state(&mut self, input: Shape) {
        if let Some(data) = self.states.first_mut() {
            data.input = Some(Flowing { data: input, variables: Variables::default() });
            self.step(StateId(0));
        }
    }

    /// Follows the data through a scope, and says what comes out of it.
    pub(super) fn run(&mut self, scope: ScopeId, input: Flowing) -> Shape {
        let graph = self.graph;
        let Some(flow) = graph.scopes().get(scope.0) else { return Shape::unknown() };
        let mut queue = Queue::new();
        let mut edges = flow.states().iter().flat_map(|state| graph.edges_from(*state));
        let is_open = edges.any(|edge| edge.target() == &Target::Unknown);
        match flow.start().state() {
            Some(start) => self.enter(StateId(start.index()), input, &mut queue),
            None => self.enter_all(flow.states(), &mut queue),
        }
        if is_open {
            self.enter_all(flow.states(), &mut queue);
        }
        while let Some((_, state)) = queue.pop_first() {
            let outcome = self.step(state);
            self.send(state, outcome, &mut queue);
        }
        self.end(flow.states())
    }

    /// Where nobody knows which state a transition leads to, it may lead to each, with whatever data.
    fn enter_all(&mut self, states: &[asl_graph::StateId], queue: &mut Queue) {
        for state in states {
            let anything = Flowing { data: Shape::unknown(), variables: Variables::default() };
            self.enter(StateId(state.index()), anything, queue);
        }
    }

    fn enter(&mut self, state: StateId, flowing: Flowing, queue: &mut Queue) {
        let Some(data) = self.states.get_mut(state.0).filter(|data| !data.is_widened) else { return };
        let joined = match &data.input {
            None => flowing,
            Some(old) => {
                let joined = old.join(&flowing);
                if joined == *old {
                    return;
                }
                joined
            }
        };
        data.input = Some(joined);
        queue.insert((self.ranks.get(state.0).copied().unwrap_or_default(), state));
    }

    /// Does what a state does.
    fn step(&mut self, id: StateId) -> Outcome {
        let Some(state) = self.definition.state(id) else { return Outcome::default() };
        let Some(input) = self.visit(id) else { return Outcome::default() };
        let mut evaluator = Evaluator::new(state, &input.variables, self.context.clone(), self.all_reads);
        let language = is_json_path(state, self.definition);
        evaluator.is_conditional = caught::is_caught(self.definition, state, language == Some(true));
        let outcome = match language {
            Some(true) => jsonpath::step(self, &mut evaluator, &input),
            Some(false) => jsonata::step(self, &mut evaluator, &input),
            None => unknown_outcome(state),
        };
        let Evaluator { reads, misfits, result, .. } = evaluator;
        if let Some(data) = self.states.get_mut(id.0) {
            data.output = Some(outcome.next.data.clone());
            (data.reads, data.misfits, data.result) = (reads, misfits, result);
        }
        outcome
    }

    /// What comes into a state, once more.
    fn visit(&mut self, id: StateId) -> Option<Flowing> {
        let data = self.states.get_mut(id.0)?;
        data.visits += 1;
        if data.visits == 1 {
            self.visited += 1;
            data.turn = self.visited;
        }
        let input = data.input.as_mut()?;
        if data.visits > MAX_VISITS {
            data.is_widened = true;
            *input = Flowing { data: Shape::unknown(), variables: Variables::default() };
        }
        Some(input.clone())
    }

    fn send(&mut self, state: StateId, outcome: Outcome, queue: &mut Queue) {
        let graph = self.graph;
        let Some(source) = graph.states().get(state.0) else { return };
        let Outcome { next, rules, catchers } = outcome;
        for edge in graph.edges_from(source.id()) {
            let Some(target) = edge.target().state() else { continue };
            let flowing = match edge.kind() {
                EdgeKind::Choice { rule, .. } => rules.get(*rule),
                EdgeKind::Catch { catcher, .. } => catchers.get(*catcher),
                _ => Some(&next),
            };
            let flowing = flowing.cloned().unwrap_or_else(|| Flowing::new(Shape::unknown(), &next.variables));
            self.enter(StateId(target.index()), flowing, queue);
        }
    }

    /// What comes out of the states with which a scope ends.
    fn end(&self, states: &[asl_graph::StateId]) -> Shape {
        let mut end = Shape::default();
        for state in states.iter().filter_map(|id| self.graph.states().get(id.index())) {
            if !state.is_terminal() {
                continue;
            }
            let output = self.states.get(state.id().index()).and_then(|data| data.output.as_ref());
            end = output.map_or(end.clone(), |output| end.join(output));
        }
        end
    }
}

/// What a state sends whose type or query language nobody knows.
fn unknown_outcome(state: &State<'_>) -> Outcome {
    let unknown = || Flowing { data: Shape::unknown(), variables: Variables::default() };
    let length =
        |field| state.node.get(field).and_then(asl_model::syntax::Node::as_array).map_or(0, <[_]>::len);
    Outcome {
        next: unknown(),
        rules: std::iter::repeat_with(unknown).take(length("Choices")).collect(),
        catchers: std::iter::repeat_with(unknown).take(length("Catch")).collect(),
    }
}
