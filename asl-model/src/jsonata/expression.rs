use super::error::JsonataError;
use super::node::Node;
use super::parser;
use crate::span::Span;

/// A JSONata expression: its text and its tree.
///
/// ```
/// use asl_model::jsonata::{Expression, Kind};
///
/// let expression = Expression::parse("$states.input.total * 2").unwrap();
/// assert!(matches!(expression.root().kind(), Kind::Operation { .. }));
///
/// let error = Expression::parse("$sum($states.input.items").unwrap_err();
/// assert_eq!(error.to_string(), "expected `,` or `)`, found the end of the expression");
/// assert_eq!(error.span().start(), 24);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    text: String,
    root: Node,
}

impl Expression {
    /// Reads an expression without its delimiters `{% %}`.
    ///
    /// The language is JSONata 2.0.6, which is what AWS Step Functions Developer Guide, *Transforming data
    /// with JSONata in Step Functions*, names. Of several faults the first is reported.
    pub fn parse(text: &str) -> Result<Self, JsonataError> {
        Ok(Self { text: text.to_owned(), root: parser::parse(text)? })
    }

    /// The text, as it was written. All places are bytes of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The outermost operator, or the only value.
    #[must_use]
    pub const fn root(&self) -> &Node {
        &self.root
    }

    /// The text at a place in the expression.
    #[must_use]
    pub fn text_at(&self, span: Span) -> &str {
        span.text(&self.text).unwrap_or_default()
    }
}
