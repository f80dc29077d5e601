//! A notation for the graphs of the tests.

use crate::{Graph, GraphBuilder, StateId, StateType};

/// A machine from a text such as `A -> B C; B .; C -> ?`.
///
/// Each state is a Task with a `Next` for each name behind its arrow; a point says that it ends, and so does
/// having no transition. The target `?` is unknown.
pub(crate) fn graph(start: &str, states: &str) -> Graph {
    let mut builder = GraphBuilder::new(known(start));
    let mut machine = builder.machine();
    for text in states.split(';') {
        let mut words = text.split_whitespace().filter(|word| *word != "->").peekable();
        let mut state = machine.state(words.next().expect("a name"), StateType::Task);
        if words.peek().is_none() {
            state.ends();
        }
        for word in words {
            if word == "." {
                state.ends()
            } else {
                state.next(known(word))
            };
        }
    }
    builder.build()
}

/// The names of these states.
pub(crate) fn names(graph: &Graph, states: impl IntoIterator<Item = StateId>) -> Vec<&str> {
    states.into_iter().map(|state| graph[state].name()).collect()
}

fn known(name: &str) -> Option<&str> {
    (name != "?").then_some(name)
}
