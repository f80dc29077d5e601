use thiserror::Error;

use crate::span::Span;
use crate::syntax::Found;

/// A text that is no path: what is wrong, and where. Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct PathError {
    span: Span,
    kind: PathErrorKind,
}

impl PathError {
    pub(crate) const fn new(span: Span, kind: PathErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &PathErrorKind {
        &self.kind
    }
}

/// What can be wrong with a path.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PathErrorKind {
    /// No text at all.
    #[error("the path is empty: `$` stands for the whole document")]
    Empty,
    /// A text that does not begin with `$`.
    #[error("a path begins with `$`{}", mend.as_ref().map(|mend| format!(": write `{mend}`")).unwrap_or_default())]
    NoRoot {
        /// What was probably meant.
        mend: Option<String>,
    },
    /// An intrinsic function call in the place of a path.
    #[error("an intrinsic function cannot stand here: a path begins with `$`")]
    IntrinsicFunction,
    /// Something else than what the grammar wants.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What would be right here.
        expected: &'static str,
        /// What stands here.
        found: Found,
    },
    /// A `.` without a name behind it.
    #[error("the path ends with `{dots}`: a name is missing behind it, or the dots are too many")]
    TrailingDot {
        /// `.` or `..`
        dots: &'static str,
    },
    /// Three dots or more.
    #[error("too many dots: `.` leads to a member, `..` to all members of that name below")]
    TooManyDots,
    /// A space in dot notation.
    #[error("a name with a space stands in brackets and quotes: `{mend}`")]
    Space {
        /// What was probably meant.
        mend: String,
    },
    /// A name in brackets without quotes.
    #[error("a name in brackets stands in quotes: `['{name}']`")]
    UnquotedName {
        /// The name.
        name: String,
    },
    /// A bracket or parenthesis without its partner.
    #[error("`{open}` is never closed")]
    Unclosed {
        /// The opening bracket.
        open: char,
    },
    /// A string without its closing quote.
    #[error("this string has no closing `{quote}`")]
    UnclosedString {
        /// The quote.
        quote: char,
    },
    /// A regular expression without its closing slash.
    #[error("this regular expression has no closing `/`")]
    UnclosedRegex,
    /// A number that no array has as index.
    #[error("`{text}` is too large for an index")]
    IndexTooLarge {
        /// The number.
        text: String,
    },
    /// A slice without beginning and end.
    #[error("a slice has a beginning or an end, as `[1:]` or `[:3]`: for all elements write `[*]`")]
    UnboundedSlice,
    /// A word or sign that is no operator.
    #[error("`{found}` is not an operator{}", suggestion.map(|meant| format!(": write `{meant}`")).unwrap_or_default())]
    UnknownOperator {
        /// What stands here.
        found: String,
        /// What was probably meant.
        suggestion: Option<&'static str>,
    },
    /// Something like a number that is none.
    #[error("`{text}` is not a number")]
    InvalidNumber {
        /// What stands here.
        text: String,
    },
    /// A value that stands alone in a filter.
    #[error("a value alone is no condition: compare it with an operator, as `@.size > 1`")]
    LoneValue,
    /// Nesting beyond [`MAX_DEPTH`](super::MAX_DEPTH).
    #[error("filters nested deeper than {} levels", super::MAX_DEPTH)]
    TooDeep,
    /// A text that is no variable's name.
    #[error("`{name}` is not a variable's name: it begins with a letter, and letters, digits and `_` follow")]
    InvalidVariable {
        /// The text.
        name: String,
    },
}
