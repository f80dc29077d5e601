//! What a workflow is built into.

use std::fmt;

use asl_model::document::StateMachine;

/// A state machine, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Machine {
    definition: StateMachine,
    warnings: Vec<Warning>,
}

/// Something that the service may refuse when the execution comes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    state: String,
    field: &'static str,
    message: String,
}

impl Machine {
    pub(crate) const fn new(definition: StateMachine, warnings: Vec<Warning>) -> Self {
        Self { definition, warnings }
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

    /// The definition as JSON, indented, its fields in the order of the specification: the same workflow
    /// gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.definition.to_json() + "\n"
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
