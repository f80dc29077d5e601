use thiserror::Error;

use super::MAX_NESTING;
use crate::path::PathErrorKind;
use crate::span::Span;
use crate::syntax::Found;

/// A text that is no intrinsic function call: what is wrong, and where. Its `Display` is the message, without
/// the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct IntrinsicError {
    span: Span,
    kind: IntrinsicErrorKind,
}

impl IntrinsicError {
    pub(super) const fn new(span: Span, kind: IntrinsicErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &IntrinsicErrorKind {
        &self.kind
    }
}

/// What can be wrong with an intrinsic function call.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IntrinsicErrorKind {
    /// A text that does not begin with `States.`.
    #[error("an intrinsic function begins with `States.`{}", mend.as_ref().map(|mend| format!(": write `{mend}`")).unwrap_or_default())]
    NoPrefix {
        /// What was probably meant.
        mend: Option<String>,
    },
    /// Something else than what the grammar wants.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What would be right here.
        expected: &'static str,
        /// What stands here.
        found: Found,
    },
    /// A parenthesis without its partner.
    #[error("`(` is never closed")]
    Unclosed,
    /// A string without its closing quote.
    #[error("this string has no closing `'`")]
    UnclosedString,
    /// A string in the wrong quotes.
    #[error("a string stands in single quotes: `'…'`")]
    DoubleQuotes,
    /// An escape sequence that strings do not have.
    #[error(
        "`{sequence}` is not an escape sequence: only `\\'`, `\\{{`, `\\}}` and `\\\\` are, and other \
         characters stand for themselves"
    )]
    InvalidEscape {
        /// The sequence.
        sequence: String,
    },
    /// A word that is no argument.
    #[error("`{word}` is not an argument: a string stands in single quotes, and a path begins with `$`")]
    UnknownWord {
        /// The word.
        word: String,
    },
    /// Something like a number that is none.
    #[error("`{text}` is not a number")]
    InvalidNumber {
        /// What stands here.
        text: String,
    },
    /// A path that is none.
    #[error(transparent)]
    Path(PathErrorKind),
    /// Nesting beyond [`MAX_NESTING`].
    #[error("intrinsic functions nested deeper than {MAX_NESTING} levels")]
    TooDeep,
}
