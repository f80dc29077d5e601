use thiserror::Error;

use crate::span::Span;
use crate::syntax::Found;

/// Why a text is no such name. Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct NameError {
    span: Span,
    kind: NameErrorKind,
}

impl NameError {
    pub(super) const fn new(span: Span, kind: NameErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &NameErrorKind {
        &self.kind
    }
}

/// What can be wrong with a name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NameErrorKind {
    /// No text at all.
    #[error("{what} cannot be empty")]
    Empty {
        /// What the name should be.
        what: &'static str,
    },
    /// More characters than the service accepts.
    #[error("{what} has at most {limit} characters, this one has {length}")]
    TooLong {
        /// What the name should be.
        what: &'static str,
        /// The characters that it has.
        length: usize,
        /// The characters that it can have.
        limit: usize,
    },
    /// A character that the name cannot have.
    #[error("{what} cannot have {}", Found::Character(*.character))]
    Character {
        /// What the name should be.
        what: &'static str,
        /// The character.
        character: char,
    },
    /// A character that a variable name can have, but not as its first.
    #[error("a variable name begins with a letter, not with {}", Found::Character(*.character))]
    FirstCharacter {
        /// The character.
        character: char,
    },
    /// The variable `$states`, which the service itself defines.
    #[error("the variable name `states` is reserved")]
    Reserved,
}
