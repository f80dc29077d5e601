//! Expressions to the tree that JSON gives: what is not written down as a value is unknown.

use std::borrow::Cow;

use asl_model::span::Span;
use asl_model::syntax::{Key, Kind, MAX_DEPTH, Member, Node, Object, json};
use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ObjectKey, UnaryOperator};

use crate::place::HclText;

/// The value of an expression in a text.
pub(super) fn node<'s>(text: &'s str, expression: &Expression, depth: usize) -> Node<'s> {
    let span = span_of(expression);
    if depth > MAX_DEPTH {
        return Node::new(span, Kind::Unknown);
    }
    if let Expression::Parenthesis(parenthesis) = expression {
        return node(text, parenthesis.inner(), depth + 1);
    }
    let kind = match expression {
        Expression::Null(_) => Kind::Null,
        Expression::Bool(value) => Kind::Bool(*value.value()),
        Expression::Number(_) => number(text, span),
        Expression::UnaryOp(operation) => match (operation.operator.value(), &operation.expr) {
            (UnaryOperator::Neg, Expression::Number(_)) => number(text, span),
            _ => Kind::Unknown,
        },
        Expression::String(_) | Expression::StringTemplate(_) | Expression::HeredocTemplate(_) => {
            string(span.text(text).unwrap_or_default())
        }
        Expression::Array(array) => {
            Kind::Array(array.iter().map(|element| node(text, element, depth + 1)).collect())
        }
        Expression::Object(object) => {
            let member = |(key, value): (&ObjectKey, &hcl_edit::expr::ObjectValue)| {
                Some(Member::new(key_of(text, key)?, node(text, value.expr(), depth + 1)))
            };
            // With a key that nobody knows, nobody knows what is missing either.
            object
                .iter()
                .map(member)
                .collect::<Option<_>>()
                .map_or(Kind::Unknown, |members| Kind::Object(Object::new(members)))
        }
        _ => Kind::Unknown,
    };
    Node::new(span, kind)
}

pub(super) fn span_of(expression: &Expression) -> Span {
    expression.span().map_or(Span::at(0), Span::from)
}

fn string<'s>(raw: &str) -> Kind<'s> {
    let text = HclText::read(raw);
    let is_unknown = text.has_directive || text.is_interpolation;
    if is_unknown { Kind::Unknown } else { Kind::String(Cow::Owned(text.text)) }
}

/// A number as JSON writes it.
fn number(text: &str, span: Span) -> Kind<'_> {
    let raw = span.text(text).unwrap_or_default();
    let compact: Cow<'_, str> = if raw.contains(' ') { raw.replace(' ', "").into() } else { raw.into() };
    // Terraform writes a number without a fraction that says nothing.
    let whole = compact.split_once('.').filter(|(_, fraction)| fraction.bytes().all(|digit| digit == b'0'));
    let number = whole.map_or(compact.clone(), |(whole, _)| Cow::Owned(whole.to_owned()));
    if json::is_number(&number) { Kind::Number(number) } else { Kind::Unknown }
}

/// A key that is written down: a word, a string, or one of these in parentheses.
fn key_of<'s>(text: &'s str, key: &ObjectKey) -> Option<Key<'s>> {
    match key {
        ObjectKey::Ident(name) => {
            let span = name.span().map_or(Span::at(0), Span::from);
            Some(Key::new(span, Cow::Owned(name.as_str().to_owned())))
        }
        ObjectKey::Expression(expression) => {
            let expression = match expression {
                Expression::Parenthesis(parenthesis) => parenthesis.inner(),
                other => other,
            };
            let span = span_of(expression);
            match expression {
                Expression::String(_) => match string(span.text(text)?) {
                    Kind::String(name) => Some(Key::new(span, name)),
                    _ => None,
                },
                _ => None,
            }
        }
    }
}
