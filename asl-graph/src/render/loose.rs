use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::{Graph, ScopeId, Target};

/// The targets that are no states, with a number for each: in every scope one for each missing name, and one
/// for all that is unknown, which has no name.
pub(crate) struct Loose<'g> {
    numbers: BTreeMap<(ScopeId, Option<&'g str>), usize>,
}

impl<'g> Loose<'g> {
    pub(crate) fn of(graph: &'g Graph) -> Self {
        let inhabited = graph.scopes().iter().filter(|scope| !scope.states().is_empty());
        let starts = inhabited.map(|scope| (scope.id(), scope.start()));
        let edges = graph.edges().iter().map(|edge| (graph[edge.source()].scope(), edge.target()));
        let mut numbers = BTreeMap::new();
        for (scope, target) in starts.chain(edges) {
            let name = match target {
                Target::State(_) => continue,
                Target::Missing(name) => Some(name.as_str()),
                Target::Unknown => None,
            };
            let number = numbers.len();
            numbers.entry((scope, name)).or_insert(number);
        }
        Self { numbers }
    }

    /// The id of a target in the diagram.
    pub(super) fn id(&self, scope: ScopeId, name: Option<&str>) -> String {
        self.numbers.get(&(scope, name)).copied().map(id).unwrap_or_default()
    }

    /// The id and label of each target of a scope.
    pub(super) fn within(&self, scope: ScopeId) -> Vec<(String, Cow<'g, str>)> {
        self.of_scope(scope).map(|(name, number)| (id(number), label(name))).collect()
    }

    /// The name, if it has one, and label of each target of a scope.
    pub(crate) fn named(&self, scope: ScopeId) -> Vec<(Option<&'g str>, Cow<'g, str>)> {
        self.of_scope(scope).map(|(name, _)| (name, label(name))).collect()
    }

    fn of_scope(&self, scope: ScopeId) -> impl Iterator<Item = (Option<&'g str>, usize)> {
        let first = (scope, None);
        let of_scope = self.numbers.range(first..).take_while(move |((of, _), _)| *of == scope);
        of_scope.map(|((_, name), number)| (*name, *number))
    }
}

fn id(number: usize) -> String {
    format!("x{number}")
}

fn label(name: Option<&str>) -> Cow<'_, str> {
    name.map_or("unknown".into(), |name| format!("{name} (missing)").into())
}
