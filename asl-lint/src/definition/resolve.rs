//! Which state each transition leads to.

use std::collections::BTreeMap;

use asl_model::similar::closest;
use asl_model::syntax::Node;

use super::{Definition, Scope, StateId, Target};

/// How many names are compared in search of what misspelt ones were meant to be: a machine in which
/// everything is misspelt must not cost the square of its size.
const MAX_COMPARISONS: usize = 5_000;

/// Looks up every name, each in its own scope.
pub(super) fn resolve(definition: &mut Definition<'_>) {
    let Definition { scopes, states, .. } = definition;
    let mut names = Names { comparisons: MAX_COMPARISONS, everywhere: None };
    let mut starts = Vec::with_capacity(scopes.len());
    for scope in scopes.iter() {
        starts.push(scope.start.as_ref().map(|start| names.find(start.node, scope, scopes)));
    }
    for state in states {
        let Some(scope) = state.scope.and_then(|scope| scopes.get(scope.0)) else { continue };
        for transition in &mut state.transitions {
            transition.target = names.find(transition.node, scope, scopes);
        }
    }
    for (scope, target) in scopes.iter_mut().zip(starts) {
        if let (Some(start), Some(target)) = (&mut scope.start, target) {
            start.target = target;
        }
    }
}

/// Whether all names of a scope are known: no placeholder stands in one, and there are states at all.
fn has_known_names(scope: &Scope<'_>) -> bool {
    !scope.names.is_empty() && !scope.has_placeholder
}

struct Names<'t> {
    /// How many names may still be compared.
    comparisons: usize,
    /// The states of all scopes, once somebody has asked.
    everywhere: Option<BTreeMap<&'t str, StateId>>,
}

impl<'t> Names<'t> {
    fn find(&mut self, node: &'t Node<'t>, scope: &Scope<'t>, scopes: &[Scope<'t>]) -> Target<'t> {
        let Some(name) = node.as_known_str().filter(|_| has_known_names(scope)) else {
            return Target::Unknown;
        };
        if let Some(state) = scope.find(name) {
            return Target::State(state);
        }
        let everywhere = self.everywhere.get_or_insert_with(|| {
            scopes.iter().rev().flat_map(|scope| scope.names.iter().map(|(name, id)| (*name, *id))).collect()
        });
        if let Some(elsewhere) = everywhere.get(name) {
            return Target::Elsewhere { name, state: *elsewhere };
        }
        let meant = match self.comparisons.checked_sub(scope.names.len()) {
            Some(rest) => {
                self.comparisons = rest;
                closest(name, scope.names())
            }
            None => None,
        };
        Target::Missing { name, meant }
    }
}
