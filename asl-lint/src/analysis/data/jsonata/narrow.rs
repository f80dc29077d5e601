//! What a condition lets through.

use asl_model::jsonata::{Expression, Kind, Node, Operand, Operator};
use asl_model::syntax;
use asl_model::template::delimited_expression;

use crate::shape::refine::Fact;
use crate::shape::{JsonKind, Shape};

/// What of the input is left where a condition holds, or does not.
pub(super) fn condition(input: &Shape, condition: Option<&syntax::Node<'_>>, holds: bool) -> Shape {
    let text = condition.and_then(syntax::Node::as_known_str);
    let inner = text.and_then(|text| delimited_expression(text)?.text(text));
    match inner.map(Expression::parse) {
        Some(Ok(expression)) => narrowed(input, expression.root(), holds),
        _ => input.clone(),
    }
}

fn narrowed(input: &Shape, node: &Node, holds: bool) -> Shape {
    match node.kind() {
        Kind::Block(parts) if parts.len() == 1 => {
            parts.first().map_or_else(|| input.clone(), |part| narrowed(input, part, holds))
        }
        Kind::Call { function, arguments } => call(input, function, arguments, holds),
        Kind::Operation { first, rest } => operation(input, first, rest, holds),
        _ => match names(node) {
            Some(names) => refined(input, &names, &Fact::Truth(holds)),
            None => input.clone(),
        },
    }
}

fn call(input: &Shape, function: &Node, arguments: &[Node], holds: bool) -> Shape {
    let (Kind::Variable(name), [argument]) = (function.kind(), arguments) else { return input.clone() };
    match (name.as_str(), names(argument)) {
        ("not", _) => narrowed(input, argument, !holds),
        ("exists", Some(names)) => refined(input, &names, if holds { &Fact::Present } else { &Fact::Absent }),
        _ => input.clone(),
    }
}

fn operation(input: &Shape, first: &Node, rest: &[Operand], holds: bool) -> Shape {
    let operator = rest.first().map(|operand| operand.operator);
    let mut operands = std::iter::once(first).chain(rest.iter().map(|operand| &operand.value));
    match (operator, holds) {
        (Some(Operator::And), true) | (Some(Operator::Or), false) => {
            operands.fold(input.clone(), |input, operand| narrowed(&input, operand, holds))
        }
        (Some(Operator::And), false) | (Some(Operator::Or), true) => {
            let mut before = input.clone();
            operands.fold(Shape::default(), |joined, operand| {
                let joined = joined.join(&narrowed(&before, operand, holds));
                before = narrowed(&before, operand, !holds);
                joined
            })
        }
        (Some(Operator::Equal), true) | (Some(Operator::NotEqual), false) => match operands.next_back() {
            Some(last) if rest.len() == 1 => equal(input, first, last),
            _ => input.clone(),
        },
        _ => input.clone(),
    }
}

/// Where two values are equal, of which one stands in the text.
fn equal(input: &Shape, left: &Node, right: &Node) -> Shape {
    for (path, value) in [(left, right), (right, left)] {
        if let (Some(names), Some(fact)) = (names(path), fact(value)) {
            return refined(input, &names, &fact);
        }
        if let (Some(names), Kind::String(kind)) = (type_of(path), value.kind()) {
            return refined(input, &names, &Fact::Is(kinds(kind)));
        }
    }
    input.clone()
}

fn fact(value: &Node) -> Option<Fact> {
    Some(match value.kind() {
        Kind::String(text) => Fact::Equals(text.clone()),
        Kind::Boolean(value) => Fact::Truth(*value),
        Kind::Number(_) => Fact::Is(&[JsonKind::Number]),
        Kind::Null => Fact::Is(&[JsonKind::Null]),
        _ => return None,
    })
}

/// The path in `$type(…)`.
fn type_of(node: &Node) -> Option<Vec<&str>> {
    let Kind::Call { function, arguments } = node.kind() else { return None };
    match (function.kind(), arguments.as_slice()) {
        (Kind::Variable(name), [argument]) if name == "type" => names(argument),
        _ => None,
    }
}

fn kinds(name: &str) -> &'static [JsonKind] {
    match name {
        "null" => &[JsonKind::Null],
        "number" => &[JsonKind::Number],
        "string" => &[JsonKind::String],
        "boolean" => &[JsonKind::Boolean],
        "array" => &[JsonKind::Array],
        "object" => &[JsonKind::Object],
        _ => &[],
    }
}

/// The names of a path into `$states.input`; at least one.
fn names(node: &Node) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut root = node;
    while let Kind::Map { input, step } = root.kind() {
        let (Kind::Name(name) | Kind::String(name)) = step.kind() else { return None };
        names.push(name.as_str());
        root = input;
    }
    let is_states = matches!(root.kind(), Kind::Variable(name) if name == "states");
    (is_states && names.pop() == Some("input") && !names.is_empty()).then(|| {
        names.reverse();
        names
    })
}

/// The input as it is where nothing would be left, or where the path goes through an array.
fn refined(input: &Shape, names: &[&str], fact: &Fact) -> Shape {
    let mut around = input.clone();
    for name in names {
        if around.can_be(&[JsonKind::Array]) && !around.unknown {
            return input.clone();
        }
        around = around.member(name, around.origins).shape;
    }
    // Where nothing is known there may be arrays on the way, into whose elements the path goes.
    if input.unknown {
        return input.clone();
    }
    input.refine(names, fact).filter(|refined| !refined.is_nothing()).unwrap_or_else(|| input.clone())
}
