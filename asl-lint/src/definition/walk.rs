//! The one walk that finds the objects of the language. The field table says what lies where.

use std::collections::BTreeMap;

use asl_model::field::{FieldType, ObjectKind, QueryLanguage};
use asl_model::similar::closest;
use asl_model::syntax::{Member, Node, Object, contains_placeholder};

use crate::place::Steps;

use super::site::KnownMember;
use super::{Definition, Scope, ScopeId, Site, State, StateId, Target, Transition, shadowed};

pub(super) fn machine<'t>(root: &'t Node<'t>) -> Definition<'t> {
    let language = language_of(ObjectKind::StateMachine, root, Some(QueryLanguage::default()));
    let mut walk = Walk { definition: Definition::default(), steps: Steps::default(), language };
    walk.object(ObjectKind::StateMachine, root, Around::default());
    walk.definition
}

pub(super) fn single_state<'t>(root: &'t Node<'t>) -> Definition<'t> {
    let mut walk = Walk { definition: Definition::default(), steps: Steps::default(), language: None };
    walk.state(None, root, None);
    walk.definition
}

/// What encloses a value.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    state: Option<StateId>,
    scope: Option<ScopeId>,
    /// The query language of the state.
    language: Option<QueryLanguage>,
}

struct Walk<'t> {
    definition: Definition<'t>,
    steps: Steps,
    /// The query language of states that name none.
    language: Option<QueryLanguage>,
}

impl<'t> Walk<'t> {
    fn object(&mut self, kind: ObjectKind, node: &'t Node<'t>, mut around: Around) {
        let Some(object) = node.as_object() else { return };
        if is_machine(kind) {
            around.scope = Some(self.open_scope(kind, node, around.state));
        }
        let members = in_effect(kind, object);
        let site = self.definition.sites.len();
        self.definition.sites.push(Site {
            kind,
            node,
            steps: self.steps.clone(),
            state: around.state,
            language: around.language,
            members: Vec::new(),
        });
        for KnownMember { position, member, field } in members.iter().copied() {
            let Some(field) = field.filter(|field| leads_on(field.value())) else { continue };
            self.steps.push(position);
            if field.value() == FieldType::StateName {
                self.transition(kind, node, field.name(), member.value(), around);
            }
            self.value(field.value(), member.value(), around);
            self.steps.pop();
        }
        if let Some(site) = self.definition.sites.get_mut(site) {
            site.members = members;
        }
    }

    fn value(&mut self, expected: FieldType, node: &'t Node<'t>, around: Around) {
        match expected {
            FieldType::Object(kind) => self.object(kind, node, around),
            FieldType::List(list) => {
                for (position, element) in node.as_array().unwrap_or_default().iter().enumerate() {
                    self.steps.push(position);
                    self.value(*list.element, element, around);
                    self.steps.pop();
                }
            }
            FieldType::States => self.states(node, around),
            _ => {}
        }
    }

    fn states(&mut self, node: &'t Node<'t>, around: Around) {
        let Some(object) = node.as_object() else { return };
        let shadowed = shadowed(object);
        for (position, member) in object.members().iter().enumerate() {
            if shadowed.binary_search_by_key(&position, |(position, _)| *position).is_err() {
                self.steps.push(position);
                self.state(Some(member.key().name()), member.value(), around.scope);
                self.steps.pop();
            }
        }
    }

    fn state(&mut self, name: Option<&'t str>, node: &'t Node<'t>, scope: Option<ScopeId>) {
        let id = StateId(self.definition.states.len());
        let kind = node.get("Type").and_then(Node::as_str).and_then(ObjectKind::of_state);
        let first = self.definition.sites.len();
        self.definition.states.push(State {
            id,
            name,
            kind,
            node,
            steps: self.steps.clone(),
            scope,
            sites: first..first,
            transitions: Vec::new(),
            nested: Vec::new(),
        });
        if let Some(scope) = scope.and_then(|scope| self.definition.scopes.get_mut(scope.0)) {
            scope.states.push(id);
            scope.names.extend(name.map(|name| (name, id)));
            scope.has_placeholder |= name.is_some_and(contains_placeholder);
        }
        if let Some(kind) = kind {
            let language = language_of(kind, node, self.language);
            self.object(kind, node, Around { state: Some(id), scope, language });
            let end = self.definition.sites.len();
            if let Some(state) = self.definition.states.get_mut(id.0) {
                state.sites.end = end;
            }
        }
    }

    fn transition(
        &mut self,
        kind: ObjectKind,
        object: &'t Node<'t>,
        field: &'static str,
        node: &'t Node<'t>,
        around: Around,
    ) {
        let steps = self.steps.clone();
        let transition = Transition { kind, object, field, node, steps, target: Target::Unknown };
        if is_machine(kind) {
            let scope = around.scope.and_then(|scope| self.definition.scopes.get_mut(scope.0));
            if let Some(scope) = scope {
                scope.start = Some(transition);
            }
        } else if let Some(state) = around.state.and_then(|state| self.definition.states.get_mut(state.0)) {
            state.transitions.push(transition);
        }
    }

    fn open_scope(&mut self, kind: ObjectKind, node: &'t Node<'t>, owner: Option<StateId>) -> ScopeId {
        let id = ScopeId(self.definition.scopes.len());
        self.definition.scopes.push(Scope {
            kind,
            node,
            steps: self.steps.clone(),
            owner,
            start: None,
            states: Vec::new(),
            names: BTreeMap::new(),
            has_placeholder: false,
        });
        if let Some(owner) = owner.and_then(|owner| self.definition.states.get_mut(owner.0)) {
            owner.nested.push(id);
        }
        id
    }
}

/// The members of an object that are in effect, with what the language says about them.
fn in_effect<'t>(kind: ObjectKind, object: &'t Object<'t>) -> Vec<KnownMember<'t>> {
    let shadowed = shadowed(object);
    let is_shadowed = |position: &usize| shadowed.binary_search_by_key(position, |(first, _)| *first).is_ok();
    let members = object.members().iter().enumerate().filter(|(position, _)| !is_shadowed(position));
    let field = |member: &Member<'_>| kind.schema().field(member.key().name());
    members.map(|(position, member)| KnownMember { position, member, field: field(member) }).collect()
}

/// The query language of a machine or state, `inherited` where it names none; `None` where nobody can know.
fn language_of(kind: ObjectKind, node: &Node<'_>, inherited: Option<QueryLanguage>) -> Option<QueryLanguage> {
    if let Some(value) = node.get(QUERY_LANGUAGE) {
        return value.as_str().and_then(QueryLanguage::from_name);
    }
    let is_slip = |member: &Member<'_>| {
        let name = member.key().name();
        kind.schema().field(name).is_none() && closest(name, [QUERY_LANGUAGE]).is_some()
    };
    let is_misspelt = node.as_object().is_some_and(|object| object.members().iter().any(is_slip));
    if is_misspelt { None } else { inherited }
}

const QUERY_LANGUAGE: &str = "QueryLanguage";

/// Whether objects of the language, or the name of a state, stand in such a field.
const fn leads_on(value: FieldType) -> bool {
    matches!(value, FieldType::Object(_) | FieldType::List(_) | FieldType::States | FieldType::StateName)
}

/// Whether an object of this kind has states of its own.
fn is_machine(kind: ObjectKind) -> bool {
    kind.schema().field("States").is_some()
}
