//! The strings of JSONata states that are evaluated, or look as if they were, each read once.

use asl_model::field::{Evaluation, Field, QueryLanguage};
use asl_model::jsonata::{DelimiterError, Expression, JsonataError, delimited};
use asl_model::span::Span;
use asl_model::syntax::{Kind, Member, Node, contains_placeholder};

use crate::definition::{Definition, Entry};
use crate::place::{Place, Steps};

/// A string with the delimiters of an expression, in a field that a JSONata state evaluates.
#[derive(Debug)]
pub(crate) struct ExpressionString<'t> {
    pub(crate) entry: Entry<'t, 't>,
    /// The way to the string.
    steps: Steps,
    pub(crate) text: &'t str,
    pub(crate) content: Content,
}

/// What stands in such a string.
#[derive(Debug)]
pub(crate) enum Content {
    /// An expression, which begins at this byte of the string.
    Expression { start: usize, expression: Expression },
    /// An expression that cannot be read.
    Fault { start: usize, error: JsonataError },
    /// Its delimiters delimit nothing.
    Delimiter(DelimiterError),
    /// Nobody can know before deployment: a placeholder stands in it.
    Unknown,
}

/// Every such string, in the order of the text.
pub(crate) fn strings<'t>(definition: &'t Definition<'t>) -> Vec<ExpressionString<'t>> {
    let mut strings = Vec::new();
    for entry in definition.entries() {
        let Some(field) = entry.field.filter(|field| is_evaluated(&entry, field)) else { continue };
        let mut steps = entry.steps();
        let mut walk = Walk { entry, strings: &mut strings };
        match field.evaluation() {
            Evaluation::Template => walk.value(entry.value(), &mut steps),
            _ => walk.string(entry.value(), &steps),
        }
    }
    strings
}

/// Whether a JSONata state evaluates something in a field.
fn is_evaluated(entry: &Entry<'_, '_>, field: &Field) -> bool {
    field.evaluation() != Evaluation::Literal
        && field.is_allowed_in(QueryLanguage::Jsonata)
        && entry.site.language == Some(QueryLanguage::Jsonata)
}

struct Walk<'a, 't> {
    entry: Entry<'t, 't>,
    strings: &'a mut Vec<ExpressionString<'t>>,
}

impl<'t> Walk<'_, 't> {
    fn value(&mut self, node: &'t Node<'t>, steps: &mut Steps) {
        match node.kind() {
            Kind::Object(object) => self.values(object.members().iter().map(Member::value), steps),
            Kind::Array(elements) => self.values(elements.iter(), steps),
            _ => self.string(node, steps),
        }
    }

    fn values(&mut self, nodes: impl Iterator<Item = &'t Node<'t>>, steps: &mut Steps) {
        for (position, node) in nodes.enumerate() {
            steps.push(position);
            self.value(node, steps);
            steps.pop();
        }
    }

    fn string(&mut self, node: &'t Node<'t>, steps: &Steps) {
        let Some(text) = node.as_str() else { return };
        if let Some(content) = read(text) {
            self.strings.push(ExpressionString { entry: self.entry, steps: steps.clone(), text, content });
        }
    }
}

/// What stands in a string; `None` where it is plain text.
fn read(text: &str) -> Option<Content> {
    let content = match delimited(text) {
        Ok(None) => return None,
        _ if contains_placeholder(text) => Content::Unknown,
        Ok(Some(span)) => match Expression::parse(span.text(text)?) {
            Ok(expression) => Content::Expression { start: span.start(), expression },
            Err(error) => Content::Fault { start: span.start(), error },
        },
        Err(error) => Content::Delimiter(error),
    };
    Some(content)
}

impl ExpressionString<'_> {
    /// Whether it is a part of the field's value and not all of it.
    pub(crate) fn is_nested(&self) -> bool {
        self.steps != self.entry.steps()
    }

    /// The place of some bytes of the string.
    pub(crate) fn within(&self, span: Span) -> Place {
        Place::within(self.steps.clone(), span.range())
    }
}
