//! Which variables states assign, and which of them are assigned when a state begins.

mod flow;

use std::collections::{BTreeMap, BTreeSet};

use asl_graph::Graph;
use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::syntax::{Node, contains_placeholder};
use asl_model::template::dynamic_name;

use crate::definition::{Definition, Entry, Scope, ScopeId, State, StateId};
use crate::place::Place;

/// The variables of a definition.
#[derive(Debug)]
pub(crate) struct Variables<'t> {
    /// In the order of the text.
    assignments: Vec<Assignment<'t>>,
    /// Whether a placeholder may stand for further assignments.
    is_open: bool,
    flow: flow::Flow<'t>,
}

/// A variable that gets a value: a key of an `Assign`.
#[derive(Debug)]
pub(crate) struct Assignment<'t> {
    pub(crate) name: &'t str,
    /// The key.
    pub(crate) place: Place,
    pub(crate) state: StateId,
    pub(crate) scope: ScopeId,
    /// What of the state makes the assignment.
    by: Assigner,
}

/// What of a state assigns variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Assigner {
    /// The state itself, unless a choice rule or a catcher leads out of it.
    State,
    Rule(usize),
    Catcher(usize),
}

/// What is known about a variable at the beginning of a state.
#[derive(Debug)]
pub(crate) enum Availability<'v, 't> {
    /// It has a value, or nobody can know.
    Assigned,
    /// It has a value on some ways only; on the way over these states it has none.
    OnSomeWays(Vec<&'t str>),
    /// It is assigned, but not before the state.
    Later(&'v Assignment<'t>),
    /// It is assigned around a Distributed Map, whose iterations do not see it.
    OutOfReach(&'v Assignment<'t>),
    /// It is assigned in a branch or iteration only, and ends with it.
    Inside(&'v Assignment<'t>),
    /// Nothing assigns it.
    Never,
}

/// Beyond this many pairs of an assignment and a state nothing is concluded: sets of names would fill the memory.
const MAX_WORK: usize = 250_000;

impl<'t> Variables<'t> {
    pub(crate) fn new(definition: &Definition<'t>, graph: &Graph) -> Self {
        let (mut assignments, mut is_open) = (Vec::new(), hides_assignments(definition));
        for entry in definition.entries().filter(|entry| entry.name() == "Assign" && entry.field.is_some()) {
            is_open |= collect(definition, &entry, &mut assignments).is_none();
        }
        is_open |= assignments.len().saturating_mul(definition.states().len()) > MAX_WORK;
        let flow =
            if is_open { flow::Flow::default() } else { flow::Flow::new(definition, graph, &assignments) };
        Self { assignments, is_open, flow }
    }

    /// Every assignment, in the order of the text.
    pub(crate) fn assignments(&self) -> &[Assignment<'t>] {
        &self.assignments
    }

    /// What is known about a variable when a state begins.
    pub(crate) fn at<'v>(
        &'v self,
        definition: &Definition<'t>,
        graph: &Graph,
        state: &State<'t>,
        name: &str,
    ) -> Availability<'v, 't> {
        let Some(scope) = state.scope.filter(|_| !self.is_open) else { return Availability::Assigned };
        match self.flow.at(state.id) {
            Some(known) if known.always.contains(name) => return Availability::Assigned,
            Some(known) if known.sometimes.contains(name) => {
                let way = self.flow.way_without(definition, graph, &self.assignments, state, name);
                return Availability::OnSomeWays(way);
            }
            // The ways to the state are not known.
            None if self.assigned_in(|other| is_visible(definition, other, scope), name).is_some() => {
                return Availability::Assigned;
            }
            _ => {}
        }
        if let Some(assignment) = self.assigned_in(|other| is_visible(definition, other, scope), name) {
            return Availability::Later(assignment);
        }
        if let Some(assignment) = self.assigned_in(|other| encloses(definition, other, scope), name) {
            return Availability::OutOfReach(assignment);
        }
        self.assigned_in(|_| true, name).map_or(Availability::Never, Availability::Inside)
    }

    /// The first assignment in an enclosing scope of a name that is assigned in this scope too.
    pub(crate) fn outer(
        &self,
        definition: &Definition<'t>,
        inner: &Assignment<'t>,
    ) -> Option<&Assignment<'t>> {
        let is_around =
            |scope| scope != inner.scope && is_reached(definition, scope, inner.scope, may_be_distributed);
        self.assigned_in(is_around, inner.name)
    }

    fn assigned_in(&self, in_scope: impl Fn(ScopeId) -> bool, name: &str) -> Option<&Assignment<'t>> {
        self.assignments.iter().find(|assignment| assignment.name == name && in_scope(assignment.scope))
    }
}

/// Whether an `Assign` may be hidden by another fault: in a state of unknown type, or under a misspelt name.
fn hides_assignments(definition: &Definition<'_>) -> bool {
    let is_meant = |entry: &Entry<'_, '_>| entry.meant() == Some("Assign");
    definition.states().iter().any(|state| state.kind.is_none())
        || definition.sites().iter().any(|site| site.unknown_entries().any(|entry| is_meant(&entry)))
}

/// Adds the assignments of an `Assign`; `None` where nobody can know all of them.
fn collect<'t>(
    definition: &Definition<'t>,
    entry: &Entry<'_, 't>,
    assignments: &mut Vec<Assignment<'t>>,
) -> Option<()> {
    let object = entry.value().as_object()?;
    let state = definition.state(entry.site.state?)?;
    let by = match entry.site.kind {
        ObjectKind::ChoiceRule => Assigner::Rule(last_step(entry)?),
        ObjectKind::Catcher => Assigner::Catcher(last_step(entry)?),
        _ => Assigner::State,
    };
    for (position, member) in object.members().iter().enumerate() {
        let key = member.key().name();
        if contains_placeholder(key) {
            return None;
        }
        let name = match entry.site.language {
            Some(QueryLanguage::Jsonata) => key,
            _ => dynamic_name(key).unwrap_or(key),
        };
        let place = Place::key(entry.steps().child(position));
        assignments.push(Assignment { name, place, state: state.id, scope: state.scope?, by });
    }
    Some(())
}

fn last_step(entry: &Entry<'_, '_>) -> Option<usize> {
    entry.site.steps.as_slice().last().map(|step| *step as usize)
}

/// Whether the states of a scope see the variables of another, or may: their own, or one around it with no
/// Distributed Map in between.
fn is_visible(definition: &Definition<'_>, outer: ScopeId, scope: ScopeId) -> bool {
    is_reached(definition, outer, scope, is_distributed)
}

/// Whether a scope lies around another, or is the same, with no wall in between.
fn is_reached(
    definition: &Definition<'_>,
    outer: ScopeId,
    scope: ScopeId,
    is_wall: fn(&Scope<'_>) -> bool,
) -> bool {
    let seen = std::iter::successors(Some(scope), |scope| {
        let inner = definition.scope(*scope)?;
        parent(definition, inner).filter(|_| !is_wall(inner))
    });
    seen.into_iter().any(|seen| seen == outer)
}

fn encloses(definition: &Definition<'_>, outer: ScopeId, scope: ScopeId) -> bool {
    is_reached(definition, outer, scope, |_| false)
}

fn parent(definition: &Definition<'_>, scope: &Scope<'_>) -> Option<ScopeId> {
    definition.state(scope.owner?)?.scope
}

/// Whether the iterations of a scope are executions of their own.
fn is_distributed(scope: &Scope<'_>) -> bool {
    mode(scope).and_then(Node::as_str) == Some("DISTRIBUTED")
}

/// Whether they may be.
fn may_be_distributed(scope: &Scope<'_>) -> bool {
    is_distributed(scope) || mode(scope).is_some_and(Node::is_unknown)
}

fn mode<'t>(scope: &Scope<'t>) -> Option<&'t Node<'t>> {
    scope.node.get("ProcessorConfig")?.get("Mode")
}

/// The names that a part of a state assigns.
fn assigned_by<'t>(assignments: &[Assignment<'t>]) -> BTreeMap<StateId, Vec<(Assigner, &'t str)>> {
    let mut by_state: BTreeMap<StateId, Vec<_>> = BTreeMap::new();
    for assignment in assignments {
        by_state.entry(assignment.state).or_default().push((assignment.by, assignment.name));
    }
    by_state
}

type Names<'t> = BTreeSet<&'t str>;
