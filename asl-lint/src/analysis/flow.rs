//! The control flow of a definition.

use asl_graph::{Graph, GraphBuilder, ScopeBuilder, StateBuilder, StateType};
use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::definition::{Definition, Scope, Site, State, Target, Transition};

/// The graph of a definition. Its states and scopes have the numbers of the definition's.
///
/// Where a transition is missing, or leads to a name that no state has, nobody can say which state was meant:
/// such a fault has a finding of its own and must not make others.
pub(crate) fn graph(definition: &Definition<'_>) -> Graph {
    let flow = Flow { definition };
    let Some(machine) = definition.scopes().first() else { return GraphBuilder::new(None).build() };
    let mut builder = GraphBuilder::new(flow.start(machine));
    flow.add_states(machine, &mut builder.machine());
    builder.build()
}

#[derive(Clone, Copy)]
struct Flow<'a, 't> {
    definition: &'a Definition<'t>,
}

impl<'a, 't> Flow<'a, 't> {
    fn add_states(self, scope: &Scope<'t>, builder: &mut ScopeBuilder<'_>) {
        for state in scope.states.iter().filter_map(|id| self.definition.state(*id)) {
            let name = state.name.unwrap_or_default();
            let mut added = builder.state(name, state_type(state));
            self.add_transitions(state, &mut added);
            for (number, nested) in self.nested(state).enumerate() {
                let start = self.start(nested);
                if nested.kind == ObjectKind::Branch {
                    self.add_states(nested, &mut added.branch(number, start));
                } else {
                    self.add_states(nested, &mut added.processor(start));
                }
            }
        }
    }

    fn nested(self, state: &'a State<'t>) -> impl Iterator<Item = &'a Scope<'t>> {
        state.nested.iter().filter_map(move |id| self.definition.scope(*id))
    }

    fn add_transitions(self, state: &State<'t>, builder: &mut StateBuilder<'_>) {
        for transition in &state.transitions {
            let target = self.name(transition);
            match transition.kind {
                ObjectKind::ChoiceRule => builder.choice(transition.number(), None, target),
                ObjectKind::Catcher => builder.catch(transition.number(), errors(transition.object), target),
                _ if transition.field == "Default" => builder.default(target),
                _ => builder.next(target),
            };
        }
        if state.node.get("End").is_some_and(|end| end.as_bool() != Some(false)) {
            builder.ends();
        }
        if !self.says_where_it_leads(state) {
            builder.next(None);
        }
    }

    /// Whether all transitions of a state are there and known, so that it has no transitions but those that were found.
    fn says_where_it_leads(self, state: &State<'t>) -> bool {
        let Some(kind) = state.kind else { return false };
        let length = |field| state.node.get(field).and_then(Node::as_array).map_or(0, <[_]>::len);
        let in_arrays =
            |next: &&Transition<'_>| matches!(next.kind, ObjectKind::ChoiceRule | ObjectKind::Catcher);
        let is_complete =
            state.transitions.iter().filter(in_arrays).count() == length("Choices") + length("Catch");
        let goes_on_or_ends = match kind {
            ObjectKind::Succeed | ObjectKind::Fail => true,
            ObjectKind::Choice => length("Choices") > 0,
            _ => {
                state.node.get("Next").is_some()
                    || state.node.get("End").and_then(Node::as_bool) == Some(true)
            }
        };
        let is_readable =
            |field| state.node.get(field).is_none_or(|list: &Node<'_>| list.as_array().is_some());
        let is_complete = is_complete && ["Choices", "Catch"].into_iter().all(is_readable);
        is_complete && goes_on_or_ends && !self.has_misspelt_field(state)
    }

    /// Whether a state has a member that was most likely meant to be one of its fields.
    fn has_misspelt_field(self, state: &State<'t>) -> bool {
        let mut unknown = self.definition.site_of(state).into_iter().flat_map(Site::unknown_entries);
        unknown.any(|entry| entry.meant().is_some())
    }

    /// The name of the state that a transition leads to: the one that it names, or the one that was most
    /// likely meant.
    fn name(self, transition: &Transition<'t>) -> Option<&'t str> {
        match transition.target {
            Target::State(state) => self.definition.state(state)?.name,
            Target::Missing { meant, .. } => meant,
            Target::Elsewhere { .. } | Target::Unknown => None,
        }
    }

    /// The name of the state with which a scope begins, as far as it can be known.
    fn start(self, scope: &Scope<'t>) -> Option<&'t str> {
        self.name(scope.start.as_ref()?)
    }
}

fn state_type(state: &State<'_>) -> StateType {
    state.kind.and_then(ObjectKind::state_type).map_or(StateType::Unknown, StateType::from_name)
}

fn errors<'t>(catcher: &'t Node<'t>) -> impl Iterator<Item = &'t str> {
    let names = catcher.get("ErrorEquals").and_then(Node::as_array).unwrap_or_default();
    names.iter().filter_map(Node::as_str)
}
