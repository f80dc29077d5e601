use thiserror::Error;

use crate::span::Span;
use crate::syntax::Found;

/// Why a text is no [`Timestamp`](super::Timestamp). Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct TimestampError {
    span: Span,
    kind: TimestampErrorKind,
}

impl TimestampError {
    pub(super) const fn new(span: Span, kind: TimestampErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &TimestampErrorKind {
        &self.kind
    }
}

/// What can be wrong with a timestamp.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TimestampErrorKind {
    /// Something else than what the format wants.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What would be right here.
        expected: &'static str,
        /// What stands here.
        found: Found,
    },
    /// A number that the calendar or the clock does not have.
    #[error("there is no {part} {value}: expected {least} to {most}")]
    OutOfRange {
        /// The part of the timestamp.
        part: &'static str,
        /// The number.
        value: u32,
        /// The least that it can be.
        least: u32,
        /// The most that it can be, for a day in its month.
        most: u32,
    },
    /// More behind the end.
    #[error("unexpected text behind the timestamp")]
    Trailing,
}
