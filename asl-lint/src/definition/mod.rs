//! The definition: a view over the tree that knows what each object is.
//!
//! Making it never fails. What the language does not know stays in the tree, for the rules to name.

mod duplicates;
mod resolve;
mod scope;
mod site;
mod state;
mod title;
mod walk;

#[cfg(test)]
mod tests;

pub(crate) use duplicates::shadowed;
pub(crate) use scope::Scope;
pub(crate) use site::{Entry, Presence, Site};
pub(crate) use state::{State, Target, Transition};

use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

/// Everything of the language that a document holds, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Definition<'t> {
    sites: Vec<Site<'t>>,
    scopes: Vec<Scope<'t>>,
    states: Vec<State<'t>>,
}

/// The position of a scope in its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ScopeId(pub(crate) usize);

/// The position of a state in its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StateId(pub(crate) usize);

impl<'t> Definition<'t> {
    /// Looks at a tree: a machine, or a single state where the object has a `Type` and no `States`.
    pub(crate) fn new(root: Option<&'t Node<'t>>) -> Self {
        let Some(root) = root.filter(|root| root.as_object().is_some()) else { return Self::default() };
        let is_state = root.get("Type").is_some() && root.get("States").is_none();
        let mut definition = if is_state { walk::single_state(root) } else { walk::machine(root) };
        resolve::resolve(&mut definition);
        definition
    }

    /// Every object of the language.
    pub(crate) fn sites(&self) -> &[Site<'t>] {
        &self.sites
    }

    /// Every member of every object of the language that is in effect.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_, 't>> {
        self.sites.iter().flat_map(Site::entries)
    }

    pub(crate) fn scopes(&self) -> &[Scope<'t>] {
        &self.scopes
    }

    pub(crate) fn states(&self) -> &[State<'t>] {
        &self.states
    }

    pub(crate) fn scope(&self, id: ScopeId) -> Option<&Scope<'t>> {
        self.scopes.get(id.0)
    }

    pub(crate) fn state(&self, id: StateId) -> Option<&State<'t>> {
        self.states.get(id.0)
    }

    /// The Parallel or Map state directly around a state.
    pub(crate) fn owner(&self, state: &State<'t>) -> Option<&State<'t>> {
        self.state(self.scope(state.scope?)?.owner?)
    }

    /// The state as an object of the language, where its kind is known.
    pub(crate) fn site_of(&self, state: &State<'t>) -> Option<&Site<'t>> {
        self.sites.get(state.sites.clone())?.first()
    }

    /// A state as an object of the language, and the objects that belong to it: its rules, catchers and the like.
    ///
    /// What stands in the machines that are nested in it belongs to the states there.
    pub(crate) fn sites_of(&self, state: &State<'t>) -> impl Iterator<Item = &Site<'t>> {
        let (sites, id) = (self.sites.get(state.sites.clone()).unwrap_or_default(), state.id);
        sites.iter().filter(move |site| site.state == Some(id))
    }

    /// The rules of a Choice state, in their order.
    pub(crate) fn rules_of(&self, state: &State<'t>) -> impl Iterator<Item = &Site<'t>> {
        self.sites_of(state).filter(|site| site.kind == ObjectKind::ChoiceRule)
    }

    /// The innermost state around the value at the end of these steps.
    pub(crate) fn innermost_state(&self, steps: &[u32]) -> Option<&State<'t>> {
        (0..=steps.len()).rev().find_map(|length| {
            let prefix = steps.get(..length)?;
            let position = self.states.binary_search_by(|state| state.steps.as_slice().cmp(prefix)).ok()?;
            self.states.get(position)
        })
    }
}

/// Where in an object a member stands; of duplicates the last.
pub(crate) fn position_of(node: &Node<'_>, key: &str) -> Option<usize> {
    node.as_object()?.members().iter().rposition(|member| member.key().name() == key)
}
