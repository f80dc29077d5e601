use std::fmt;

/// A code that the service's own validation gives.
///
/// Source: AWS Step Functions API Reference, `ValidateStateMachineDefinition`, and recorded answers of the
/// service for those that the reference does not list. AWS says that codes may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ServiceCode {
    /// The text is no JSON.
    InvalidJsonDescription,
    /// The definition is empty.
    MissingDescription,
    /// The structure is wrong: a field, a value, a path, a combination.
    SchemaValidationFailed,
    /// No state ends the machine.
    MissingEndState,
    /// Two states have the same name.
    DuplicateStateName,
    /// A Task calls what cannot be called.
    InvalidResource,
    /// A state has a name that no state can have.
    InvalidStateName,
    /// A Map has a label that no Map can have.
    InvalidLabelName,
    /// Two Maps have the same label.
    DuplicateLabelName,
    /// A JSONata expression cannot be read.
    InvalidJsonataExpression,
    /// A JSONata expression uses what the service does not have.
    UnsupportedJsonataExpression,
    /// A transition to a state that does not exist, or a state that no transition leads to.
    MissingTransitionTarget,
    /// Nested deeper than the service reads.
    TooDeeplyNested,
}

impl ServiceCode {
    /// The code as the service writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidJsonDescription => "INVALID_JSON_DESCRIPTION",
            Self::MissingDescription => "MISSING_DESCRIPTION",
            Self::SchemaValidationFailed => "SCHEMA_VALIDATION_FAILED",
            Self::MissingEndState => "MISSING_END_STATE",
            Self::DuplicateStateName => "DUPLICATE_STATE_NAME",
            Self::InvalidResource => "INVALID_RESOURCE",
            Self::InvalidStateName => "INVALID_STATE_NAME",
            Self::InvalidLabelName => "INVALID_LABEL_NAME",
            Self::DuplicateLabelName => "DUPLICATE_LABEL_NAME",
            Self::InvalidJsonataExpression => "INVALID_JSONATA_EXPRESSION",
            Self::UnsupportedJsonataExpression => "UNSUPPORTED_JSONATA_EXPRESSION",
            Self::MissingTransitionTarget => "MISSING_TRANSITION_TARGET",
            Self::TooDeeplyNested => "TOO_DEEPLY_NESTED",
        }
    }
}

impl fmt::Display for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
