//! The operators of filters, as the library decides them.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::{Number, Value};

use crate::path::Operator;

/// A side of a comparison.
pub(super) enum Side<'v> {
    /// A path that leads nowhere.
    Undefined,
    Value(Cow<'v, Value>),
    Regex(regex::Regex),
}

impl Side<'_> {
    fn value(&self) -> Option<&Value> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }
}

/// Whether the comparison holds; `None` where the library cannot make it.
pub(super) fn holds(left: &Side<'_>, operator: Operator, right: &Side<'_>) -> Option<bool> {
    Some(match operator {
        Operator::Equal => sides_equal(left, right),
        Operator::NotEqual => !sides_equal(left, right),
        Operator::SameTypeEqual => same_type(left, right) && sides_equal(left, right),
        Operator::SameTypeNotEqual => !(same_type(left, right) && sides_equal(left, right)),
        Operator::Less => order(left, right).is_some_and(Ordering::is_lt),
        Operator::LessOrEqual => order(left, right).is_some_and(Ordering::is_le),
        Operator::Greater => order(left, right).is_some_and(Ordering::is_gt),
        Operator::GreaterOrEqual => order(left, right).is_some_and(Ordering::is_ge),
        Operator::Matches => matches(left, right),
        Operator::In => is_in(left, right)?,
        Operator::NotIn => !is_in(left, right)?,
        Operator::Contains => contains(left, right),
        Operator::All => relates(left, right, |left, right| right.iter().all(|item| has(left, item))),
        Operator::SubsetOf => relates(left, right, |left, right| left.iter().all(|item| has(right, item))),
        Operator::AnyOf => relates(left, right, |left, right| left.iter().any(|item| has(right, item))),
        Operator::NoneOf => relates(left, right, |left, right| !left.iter().any(|item| has(right, item))),
        Operator::Size => size(left, right),
        Operator::Empty => is_empty(left).is_some_and(|empty| Some(empty) == flag(right)),
        Operator::Exists => flag(right)? == left.value().is_some(),
        // Only the library's own programming interface has values for these.
        Operator::Type => return None,
    })
}

fn sides_equal(left: &Side<'_>, right: &Side<'_>) -> bool {
    left.value().zip(right.value()).is_some_and(|(left, right)| equal(left, right))
}

/// Equality, in which a number equals a string that looks like it: the left side decides how.
fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::Number(right)) => *left == right.to_string(),
        (Value::Number(left), Value::String(right)) => {
            let right: Option<Number> = serde_json::from_str(right).ok();
            right.is_some_and(|right| order_numbers(left, &right) == Some(Ordering::Equal))
        }
        (Value::Number(left), Value::Number(right)) => order_numbers(left, right) == Some(Ordering::Equal),
        _ => left == right,
    }
}

fn same_type(left: &Side<'_>, right: &Side<'_>) -> bool {
    let kind = |value: &Value| match value {
        Value::Null => 0,
        Value::Bool(_) => 1,
        Value::Number(_) => 2,
        Value::String(_) => 3,
        Value::Array(_) | Value::Object(_) => 4,
    };
    left.value().zip(right.value()).is_some_and(|(left, right)| kind(left) == kind(right))
}

fn order(left: &Side<'_>, right: &Side<'_>) -> Option<Ordering> {
    match (left.value()?, right.value()?) {
        (Value::Number(left), Value::Number(right)) => order_numbers(left, right),
        (Value::String(left), Value::String(right)) => Some(order_strings(left, right)),
        (Value::String(left), Value::Number(right)) => Some(order_strings(left, &right.to_string())),
        (Value::Number(left), Value::String(right)) => Some(order_strings(&left.to_string(), right)),
        _ => None,
    }
}

/// Integers exactly, everything else as floating-point numbers.
fn order_numbers(left: &Number, right: &Number) -> Option<Ordering> {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => Some(left.cmp(&right)),
        _ => left.as_f64()?.partial_cmp(&right.as_f64()?),
    }
}

/// The order of Java, by code units.
fn order_strings(left: &str, right: &str) -> Ordering {
    left.encode_utf16().cmp(right.encode_utf16())
}

fn matches(left: &Side<'_>, right: &Side<'_>) -> bool {
    let (regex, value) = match (left, right) {
        (Side::Regex(regex), other) | (other, Side::Regex(regex)) => (regex, other.value()),
        _ => return false,
    };
    match value {
        Some(Value::Array(elements)) => elements.iter().any(|element| regex.is_match(&matched_text(element))),
        Some(value) => regex.is_match(&matched_text(value)),
        None => regex.is_match(""),
    }
}

fn matched_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        _ => String::new(),
    }
}

fn has(elements: &[Value], value: &Value) -> bool {
    elements.iter().any(|element| equal(value, element))
}

fn is_in(left: &Side<'_>, right: &Side<'_>) -> Option<bool> {
    match right.value()? {
        Value::Array(elements) => Some(left.value().is_some_and(|value| has(elements, value))),
        Value::Object(_) => Some(false),
        _ => None,
    }
}

fn contains(left: &Side<'_>, right: &Side<'_>) -> bool {
    match (left.value(), right.value()) {
        (Some(Value::String(text)), Some(Value::String(part))) => text.contains(part),
        (Some(Value::Array(elements)), Some(value)) => has(elements, value),
        _ => false,
    }
}

/// Whether both sides are arrays that stand in this relation.
fn relates(left: &Side<'_>, right: &Side<'_>, relation: impl Fn(&[Value], &[Value]) -> bool) -> bool {
    match (left.value(), right.value()) {
        (Some(Value::Array(left)), Some(Value::Array(right))) => relation(left, right),
        _ => false,
    }
}

fn size(left: &Side<'_>, right: &Side<'_>) -> bool {
    let size = match left.value() {
        Some(Value::String(text)) => text.encode_utf16().count(),
        Some(Value::Array(elements)) => elements.len(),
        _ => return false,
    };
    right.value().and_then(Value::as_u64) == u64::try_from(size).ok()
}

/// Whether a text, array or object is empty; `None` for any other value.
fn is_empty(side: &Side<'_>) -> Option<bool> {
    match side.value()? {
        Value::String(text) => Some(text.is_empty()),
        Value::Array(elements) => Some(elements.is_empty()),
        Value::Object(members) => Some(members.is_empty()),
        _ => None,
    }
}

fn flag(side: &Side<'_>) -> Option<bool> {
    side.value().and_then(Value::as_bool)
}
