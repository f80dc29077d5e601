use std::fmt;

use thiserror::Error;

use crate::span::{LineIndex, Position, Span};
use crate::syntax::SyntaxErrorKind;

/// Why a text or a value could not be read: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    kind: ReadErrorKind,
    pointer: String,
    position: Option<Position>,
}

impl ReadError {
    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &ReadErrorKind {
        &self.kind
    }

    /// The JSON Pointer (RFC 6901) of the value that is wrong; empty for the outermost value and where the
    /// text is not JSON.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The place in the text; `None` where there was no text of one's own: what another deserializer reads
    /// may begin anywhere.
    #[must_use]
    pub const fn position(&self) -> Option<Position> {
        self.position
    }

    pub(crate) fn without_position(self) -> Self {
        Self { position: None, ..self }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "line {line}, column {column}: ")?;
        }
        write!(f, "{}", self.kind)?;
        if !self.pointer.is_empty() {
            write!(f, " (at `{}`)", self.pointer)?;
        }
        Ok(())
    }
}

impl std::error::Error for ReadError {}

/// What can be wrong with what is read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The text is not JSON.
    #[error("{0}")]
    Syntax(SyntaxErrorKind),
    /// A key stands twice in one object.
    #[error("duplicate key `{key}`")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A placeholder `${…}` stands where JSON has a value.
    #[error("a placeholder outside of a string has no value yet: put it in double quotes")]
    Placeholder,
    /// The value is of another kind than what belongs there.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// What belongs there.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// The object has no such field.
    #[error("unknown field `{field}` of the {object}{}", did_you_mean(*.suggestion))]
    UnknownField {
        /// The field.
        field: String,
        /// What the object is.
        object: &'static str,
        /// The field that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// The object lacks a field that it must have.
    #[error("the {object} lacks its field `{field}`")]
    MissingField {
        /// The field.
        field: &'static str,
        /// What the object is.
        object: &'static str,
    },
    /// Of two fields only one may stand here.
    #[error("`{first}` and `{second}` exclude each other")]
    ExclusiveFields {
        /// The one field.
        first: &'static str,
        /// The other field.
        second: &'static str,
    },
    /// A choice rule tests nothing.
    #[error(
        "the {object} tests nothing: it needs `Variable` with an operator, `And`, `Or`, `Not` or `Condition`"
    )]
    MissingTest {
        /// What the object is.
        object: &'static str,
    },
    /// A choice rule has a `Variable` and nothing to compare it with.
    #[error("`Variable` stands without a comparison operator, as `StringEquals`")]
    MissingOperator,
    /// The `Type` of a state is another one than what is read.
    #[error("expected the state type `{expected}`, found `{found}`")]
    OtherStateType {
        /// What is read.
        expected: &'static str,
        /// The type that the state has.
        found: String,
    },
    /// The `Type` of a state is none of the eight.
    #[error("there is no state type `{name}`{}", did_you_mean(*.suggestion))]
    UnknownStateType {
        /// The type.
        name: String,
        /// The type that was probably meant.
        suggestion: Option<&'static str>,
    },
}

fn did_you_mean(suggestion: Option<&'static str>) -> String {
    suggestion.map(|name| format!(": did you mean `{name}`?")).unwrap_or_default()
}

/// A [`ReadError`] while it travels outwards and gathers its path. In a box, so that the way where nothing is
/// wrong stays cheap.
#[derive(Debug)]
pub(crate) struct Fault(Box<FaultParts>);

#[derive(Debug)]
struct FaultParts {
    kind: ReadErrorKind,
    span: Span,
    /// From the inside out.
    path: Vec<String>,
}

impl Fault {
    pub(crate) fn new(span: Span, kind: ReadErrorKind) -> Self {
        Self(Box::new(FaultParts { kind, span, path: Vec::new() }))
    }

    /// The same fault, seen from the object or array that has the value under this key or index.
    pub(crate) fn within(mut self, key: &impl ToString) -> Self {
        self.0.path.push(key.to_string());
        self
    }

    /// The error; `text` is what the spans belong to, if they do.
    pub(crate) fn into_error(self, text: Option<&str>) -> ReadError {
        let FaultParts { kind, span, path } = *self.0;
        let mut pointer = String::new();
        for key in path.iter().rev() {
            pointer.push('/');
            pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
        }
        let position = text.map(|text| LineIndex::new(text).position(text, span.start()));
        ReadError { kind, pointer, position }
    }
}
