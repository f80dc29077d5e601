use std::fmt;

use thiserror::Error;

use super::MAX_DEPTH;
use crate::span::Span;

/// Why a text is no JSONata expression, and where. Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.kind)]
pub struct JsonataError(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    span: Span,
    kind: JsonataErrorKind,
    opened: Option<Span>,
}

impl JsonataError {
    pub(super) fn new(span: Span, kind: JsonataErrorKind) -> Self {
        Self(Box::new(Inner { span, kind, opened: None }))
    }

    pub(super) fn opened_at(mut self, opened: Span) -> Self {
        self.0.opened = Some(opened);
        self
    }

    /// The place of the fault, in bytes of the expression; empty at the end where something is missing there.
    #[must_use]
    pub fn span(&self) -> Span {
        self.0.span
    }

    /// What is wrong there.
    #[must_use]
    pub fn kind(&self) -> &JsonataErrorKind {
        &self.0.kind
    }

    /// The bracket that is still open at the fault, where one is.
    #[must_use]
    pub fn opened(&self) -> Option<Span> {
        self.0.opened
    }
}

/// What can be wrong with a JSONata expression.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum JsonataErrorKind {
    /// Nothing but white space and comments.
    #[error("the expression is empty")]
    Empty,
    /// A string without its closing quote.
    #[error("this string has no closing `{quote}`")]
    UnclosedString {
        /// The quote that opens it.
        quote: char,
    },
    /// A backslash before a character that it does not escape.
    #[error("`{sequence}` is not an escape sequence: {}", escape_mend(.sequence))]
    InvalidEscape {
        /// The backslash and what follows it.
        sequence: String,
    },
    /// `\u` without four hexadecimal digits.
    #[error("`\\u` needs four hexadecimal digits")]
    InvalidUnicodeEscape,
    /// A name in backticks without the second one.
    #[error("this name has no closing backtick")]
    UnclosedName,
    /// A comment without its end.
    #[error("this comment has no closing `*/`")]
    UnclosedComment,
    /// A regular expression without its closing slash.
    #[error("this regular expression has no closing `/`")]
    UnclosedRegex,
    /// `//`
    #[error("a regular expression cannot be empty")]
    EmptyRegex,
    /// A number beyond what a double holds.
    #[error("`{text}` is too large for a number")]
    NumberTooLarge {
        /// The number as it was written.
        text: String,
    },
    /// An operator of another language, or of a later JSONata than the service runs.
    #[error("`{written}` is no operator of JSONata 2.0: write {instead}")]
    ForeignOperator {
        /// What stands there.
        written: &'static str,
        /// What to write, with its own backticks.
        instead: &'static str,
    },
    /// No value where one must stand.
    #[error("expected a value{}, found {found}", behind(.after.as_deref()))]
    ExpectedValue {
        /// The token before it; `None` at the start of the expression.
        after: Option<String>,
        /// What stands there.
        found: Found,
    },
    /// Something else than the bracket or separator that must stand here.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What would be right, with its backticks.
        expected: &'static str,
        /// What stands there.
        found: Found,
    },
    /// A value directly behind another one.
    #[error("expected an operator or the end of the expression, found {found}")]
    ExpectedOperator {
        /// What stands there.
        found: Found,
    },
    /// A closing bracket that no opening one belongs to.
    #[error("`{bracket}` closes nothing")]
    Unopened {
        /// The closing bracket.
        bracket: &'static str,
    },
    /// Several expressions without the parentheses of a block.
    #[error("several expressions stand in parentheses: `( …; … )`")]
    BareSequence,
    /// `%}` inside: the text holds several pairs of delimiters.
    #[error("`%}}` ends an expression: join several ones with `&` in one pair of `{{% %}}`")]
    DelimiterInside,
    /// A parameter of a function that is no variable.
    #[error("a parameter is a variable such as `$x`, found `{text}`")]
    NotAParameter {
        /// What stands there.
        text: String,
    },
    /// Something else than a variable before `:=`.
    #[error("only a variable such as `$x` can stand before `:=`")]
    NotAssignable,
    /// Something else than a variable behind `@` or `#`.
    #[error("expected a variable such as `$x` after `{operator}`")]
    NotABinding {
        /// The operator.
        operator: &'static str,
    },
    /// A number, `true`, `false` or `null` as a step of a path.
    #[error("`{text}` cannot be a step of a path: a field of that name stands in backticks")]
    LiteralStep {
        /// The literal.
        text: String,
    },
    /// A predicate behind a grouping.
    #[error("a predicate cannot follow a grouping: put it before the `{{`")]
    PredicateAfterGroup,
    /// A path with two groupings.
    #[error("a path can have only one grouping `{{…}}`")]
    SecondGroup,
    /// `@` behind a predicate of the same step.
    #[error("`@` stands before the predicates of its step")]
    FocusAfterPredicate,
    /// `@` behind a sorting.
    #[error("`@` stands before the sorting")]
    FocusAfterSort,
    /// A parent operator that leads above the path.
    #[error("this `%` has no step above it whose parent it could be")]
    NoParent,
    /// A type in angle brackets behind something else than `a` or `f`.
    #[error("in a signature only `a` and `f` take a type in `<…>`")]
    SignatureSubtype,
    /// A type in angle brackets inside of a choice.
    #[error("in a signature a choice `(…)` cannot hold a type in `<…>`")]
    SignatureChoice,
    /// Nesting, or a path, beyond [`MAX_DEPTH`].
    #[error("nested deeper than {MAX_DEPTH} levels: name a part of it with `:=`")]
    TooDeep,
}

fn behind(token: Option<&str>) -> String {
    token.map(|token| format!(" after {}", quoted(token))).unwrap_or_default()
}

fn escape_mend(sequence: &str) -> &'static str {
    if sequence == r"\'" { "write the string in `\"`" } else { r"a backslash itself is written `\\`" }
}

fn quoted(token: &str) -> String {
    if token.contains('`') { token.to_owned() } else { format!("`{token}`") }
}

/// What stands where something else was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// The end of the expression.
    End,
    /// A token, as it was written.
    Token(String),
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::End => f.write_str("the end of the expression"),
            Self::Token(text) => f.write_str(&quoted(text)),
        }
    }
}
