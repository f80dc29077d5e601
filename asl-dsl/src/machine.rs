//! What a workflow is built into.

use std::collections::BTreeSet;
use std::fmt;

use asl_model::document::StateMachine;

use crate::placeholder::{self, MachinePlaceholder};

/// A state machine, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Machine {
    definition: StateMachine,
    warnings: Vec<Warning>,
    /// The placeholders of which more is known than their name.
    declared: Vec<MachinePlaceholder>,
    /// What looks like a placeholder and is none.
    literal_names: BTreeSet<String>,
}

/// Something that the service may refuse when the execution comes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    state: String,
    field: &'static str,
    message: String,
}

impl Machine {
    pub(crate) const fn new(
        definition: StateMachine,
        warnings: Vec<Warning>,
        declared: Vec<MachinePlaceholder>,
        literal_names: BTreeSet<String>,
    ) -> Self {
        Self { definition, warnings, declared, literal_names }
    }

    /// One of which nothing is known but what its texts say.
    #[cfg(any(feature = "builder", test))]
    pub(crate) const fn of_document(definition: StateMachine) -> Self {
        Self::new(definition, Vec::new(), Vec::new(), BTreeSet::new())
    }

    /// The definition as a document, to look at or to edit.
    #[must_use]
    pub const fn definition(&self) -> &StateMachine {
        &self.definition
    }

    /// The definition as a document that is the caller's.
    #[must_use]
    pub fn into_definition(self) -> StateMachine {
        self.definition
    }

    /// What the services' models do not allow although it may work, in the order of the states.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The placeholders `${Name}` that are filled in when the machine is deployed, in the order in which they first
    /// stand in the definition.
    ///
    /// Every other `${` in the definition stands for itself.
    #[must_use]
    pub fn placeholders(&self) -> Vec<MachinePlaceholder> {
        let json = self.to_json();
        let mut seen = BTreeSet::new();
        let names = placeholder::names(&json);
        names
            .filter(|name| !self.literal_names.contains(*name) && seen.insert(*name))
            .map(|name| {
                let declared = self.declared.iter().find(|declared| declared.name() == name);
                declared.cloned().unwrap_or_else(|| MachinePlaceholder::in_text(name.to_owned()))
            })
            .collect()
    }

    /// Whether `${name}` stands for itself.
    #[cfg(feature = "deploy")]
    pub(crate) fn is_literal(&self, name: &str) -> bool {
        self.literal_names.contains(name)
    }

    /// The definition as JSON, indented, its fields in the order of the specification: the same workflow
    /// gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.definition.to_json() + "\n"
    }

    /// A picture of the machine: for Mermaid, for Graphviz, as SVG or as a page.
    ///
    /// ```
    /// # use asl_dsl::prelude::*;
    /// # struct Checkout;
    /// # #[states]
    /// # impl Checkout {
    /// #     #[start]
    /// #     fn done(&self, order: Path<Any>) -> State<Self> { Succeed::new(&order) }
    /// # }
    /// let diagram = Checkout.build()?.graph();
    /// assert_eq!(diagram.mermaid().to_string(), "stateDiagram-v2\n    [*] --> Done\n    Done --> [*]\n");
    /// assert!(diagram.svg().to_string().contains(">Done</text>"));
    /// # Ok::<(), asl_dsl::BuildError>(())
    /// ```
    #[cfg(feature = "graph")]
    #[must_use]
    pub fn graph(&self) -> asl_graph::Diagram {
        asl_graph::Diagram::read(asl_model::syntax::json::parse(&self.to_json()).root())
    }
}

impl Warning {
    pub(crate) const fn new(state: String, field: &'static str, message: String) -> Self {
        Self { state, field, message }
    }

    /// The name of the state.
    #[must_use]
    pub fn state(&self) -> &str {
        &self.state
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "state `{}`, `{}`: {}", self.state, self.field, self.message)
    }
}
