use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::{Graph, State, StateId};

/// The ids of the states in a Mermaid diagram.
///
/// The name of a state is its id where Mermaid can read it and no earlier state has it; the others are called
/// by their number.
pub(super) struct Names<'g> {
    graph: &'g Graph,
    plain: Vec<bool>,
}

impl<'g> Names<'g> {
    pub(super) fn of(graph: &'g Graph) -> Self {
        let mut taken = BTreeSet::new();
        let is_id =
            |state: &'g State| !state.is_shadowed() && is_plain(state.name()) && taken.insert(state.name());
        Self { graph, plain: graph.states().iter().map(is_id).collect() }
    }

    pub(super) fn id(&self, state: StateId) -> Cow<'g, str> {
        let graph = self.graph;
        match self.plain.get(state.index()) {
            Some(true) => graph[state].name().into(),
            _ => format!("s{}", state.index()).into(),
        }
    }
}

/// Words that begin a statement of Mermaid's own, in whatever case.
const RESERVED: [&str; 12] = [
    "accdescr",
    "acctitle",
    "class",
    "classdef",
    "click",
    "default",
    "href",
    "note",
    "scale",
    "state",
    "statediagram",
    "style",
];

/// Mermaid forms the ids of its own nodes with these.
const RESERVED_ENDINGS: [&str; 2] = ["_start", "_end"];

fn is_plain(name: &str) -> bool {
    let word = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let ours = name.strip_prefix(['s', 'x']).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
    let reserved = RESERVED.contains(&name.to_ascii_lowercase().as_str())
        || RESERVED_ENDINGS.iter().any(|ending| name.ends_with(ending));
    word && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !ours && !reserved
}
