//! A graph with what is known about its states, ready to be drawn.

mod condition;
mod note;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub use note::{Note, NoteFinding, Severity};

use std::collections::BTreeMap;

use crate::{Dot, Graph, Html, Mermaid, StateId, Svg};

/// A graph and what a picture can say about its states.
///
/// ```
/// use asl_graph::Diagram;
/// use asl_model::syntax::json;
///
/// let parsed = json::parse(
///     r#"{"StartAt": "Good?", "States": {
///         "Good?": {"Type": "Choice", "Default": "Stop", "Choices": [
///             {"Variable": "$.test_r2", "NumericGreaterThan": 0.7, "Next": "Deploy"}]},
///         "Deploy": {"Type": "Succeed"},
///         "Stop": {"Type": "Fail"}}}"#,
/// );
/// let diagram = Diagram::read(parsed.root());
/// assert!(diagram.mermaid().to_string().contains(" --> Deploy : test_r2 #62; 0.7"));
/// assert!(diagram.svg().to_string().starts_with("<svg "));
/// ```
#[derive(Debug, Clone)]
pub struct Diagram {
    title: String,
    graph: Graph,
    notes: Vec<Note>,
    pointers: BTreeMap<String, StateId>,
    findings: Vec<NoteFinding>,
}

impl Diagram {
    /// A picture of a graph about whose states nothing else is known.
    #[must_use]
    pub fn new(graph: Graph) -> Self {
        let notes = graph.states().iter().map(|_| Note::default()).collect();
        Self { title: String::new(), graph, notes, pointers: BTreeMap::new(), findings: Vec::new() }
    }

    /// What the picture is called: the title of the page.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The graph.
    #[must_use]
    pub const fn graph(&self) -> &Graph {
        &self.graph
    }

    /// What is known about a state; `None` for the id of another graph.
    #[must_use]
    pub fn note(&self, state: StateId) -> Option<&Note> {
        self.notes.get(state.index())
    }

    /// What is known about a state, to add to it; `None` for the id of another graph.
    pub fn note_mut(&mut self, state: StateId) -> Option<&mut Note> {
        self.notes.get_mut(state.index())
    }

    /// The innermost state around the value at this JSON pointer (RFC 6901), where the graph was read from a
    /// document.
    #[must_use]
    pub fn state_at(&self, pointer: &str) -> Option<StateId> {
        let mut at = Some(pointer);
        std::iter::from_fn(|| {
            let current = at?;
            at = current.rfind('/').and_then(|end| current.get(..end));
            Some(current)
        })
        .find_map(|pointer| self.pointers.get(pointer).copied())
    }

    /// Adds what was found at this JSON pointer: to the state around it, or to the machine.
    pub fn add_finding(&mut self, pointer: &str, finding: NoteFinding) {
        match self.state_at(pointer).and_then(|state| self.notes.get_mut(state.index())) {
            Some(note) => note.add_finding(finding),
            None => self.findings.push(finding),
        }
    }

    /// What was found in no state of the machine.
    #[must_use]
    pub fn findings(&self) -> &[NoteFinding] {
        &self.findings
    }

    /// The diagram for Mermaid.
    #[must_use]
    pub const fn mermaid(&self) -> Mermaid<'_> {
        Mermaid::new(&self.graph)
    }

    /// The diagram for Graphviz.
    #[must_use]
    pub const fn dot(&self) -> Dot<'_> {
        Dot::new(&self.graph)
    }

    /// The picture.
    #[must_use]
    pub const fn svg(&self) -> Svg<'_> {
        Svg::new(self)
    }

    /// The page with the picture and all that is known.
    #[must_use]
    pub const fn html(&self) -> Html<'_> {
        Html::new(self)
    }

    pub(crate) fn name(&self) -> &str {
        if self.title.is_empty() { "State machine" } else { &self.title }
    }
}
