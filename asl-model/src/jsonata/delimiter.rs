use thiserror::Error;

use crate::span::Span;

const OPEN: &str = "{%";
const CLOSE: &str = "%}";

/// The place of the expression in a string of a JSONata state; `None` where the string is a plain one.
///
/// A string is an expression if it begins with exactly `{%` and ends with exactly `%}` (AWS Step Functions
/// Developer Guide, *Transforming data with JSONata in Step Functions*). What only looks like one is an
/// error; the service refuses a half-open string, while it takes one with text around the delimiters for
/// plain text.
///
/// ```
/// use asl_model::jsonata::delimited;
///
/// let text = "{% $states.input %}";
/// assert_eq!(delimited(text).unwrap().unwrap().text(text), Some(" $states.input "));
/// assert_eq!(delimited("50 % off").unwrap(), None);
/// assert_eq!(delimited("{% $x").unwrap_err().to_string(), "`{%` is never closed: end the string with `%}`");
/// ```
pub fn delimited(text: &str) -> Result<Option<Span>, DelimiterError> {
    let opens = text.starts_with(OPEN);
    let closes = text.ends_with(CLOSE) && text.len() >= OPEN.len() + CLOSE.len();
    let end = text.len().saturating_sub(CLOSE.len());
    if opens && closes {
        return Ok(Some(Span::new(OPEN.len(), end)));
    }
    let inside = embedded(text);
    let (span, kind) = match (inside, opens, closes) {
        (Some(span), ..) => (span, DelimiterErrorKind::TextAround),
        (None, true, _) => (Span::new(0, OPEN.len()), DelimiterErrorKind::Unclosed),
        (None, false, true) => (Span::new(end, text.len()), DelimiterErrorKind::Unopened),
        (None, false, false) => return Ok(None),
    };
    Err(DelimiterError { span, kind })
}

/// The first `{% … %}` in a text, with its delimiters.
fn embedded(text: &str) -> Option<Span> {
    let start = text.find(OPEN)?;
    let inner = start + OPEN.len();
    let length = text.get(inner..)?.find(CLOSE)?;
    Some(Span::new(start, inner + length + CLOSE.len()))
}

/// Why a string that has a delimiter `{%` or `%}` is no expression. Its `Display` is the message, without
/// the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct DelimiterError {
    span: Span,
    kind: DelimiterErrorKind,
}

impl DelimiterError {
    /// The place in the string: the lonely delimiter, or the expression with both of its own.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> DelimiterErrorKind {
        self.kind
    }
}

/// What can be wrong with the delimiters of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DelimiterErrorKind {
    /// The string begins with `{%` and does not end with `%}`.
    #[error("`{OPEN}` is never closed: end the string with `{CLOSE}`")]
    Unclosed,
    /// The string ends with `%}` and does not begin with `{%`.
    #[error("`{CLOSE}` closes nothing: begin the string with `{OPEN}`")]
    Unopened,
    /// Text, if only a space, stands before `{%` or behind `%}`.
    #[error("text around `{OPEN} {CLOSE}` makes all of it plain text: join it with `&` inside")]
    TextAround,
}
