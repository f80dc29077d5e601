//! Choice rules of JSONPath states.

use asl_model::syntax::Node;
use asl_model::timestamp::Timestamp;

use super::condition::{Comparison, Condition, Literal, Question, Type};

/// Reads a rule, or a condition in one. Its depth is that of the text, which is bounded.
pub(super) fn read(rule: &Node<'_>) -> Condition {
    let all = |node: &Node<'_>| node.as_array().map(|parts| parts.iter().map(read).collect());
    let is_there = |name: &&str| rule.get(name).is_some();
    let kinds = ["And", "Or", "Not", "Variable"];
    let [kind] = kinds.iter().filter(|name| is_there(name)).collect::<Vec<_>>()[..] else {
        return Condition::Unknown;
    };
    let condition = rule.get(kind).and_then(|value| match *kind {
        "And" => all(value).map(Condition::And),
        "Or" => all(value).map(Condition::Or),
        "Not" => Some(Condition::Not(Box::new(read(value)))),
        _ => test(value.as_known_str()?, rule),
    });
    condition.unwrap_or(Condition::Unknown)
}

/// The test of a rule that has a `Variable`.
fn test(subject: &str, rule: &Node<'_>) -> Option<Condition> {
    let others = ["Variable", "Next", "Comment", "Assign", "Output"];
    let mut operators =
        rule.as_object()?.members().iter().filter(|member| !others.contains(&member.key().name()));
    let (operator, None) = (operators.next()?, operators.next()) else { return None };
    let (name, operand) = (operator.key().name(), operator.value());
    if let Some(condition) = type_test(subject, name, operand) {
        return Some(condition);
    }
    if name == "StringMatches" {
        return pattern(subject, operand.as_known_str()?);
    }
    let (family, comparison) = comparison(name)?;
    if let Some(comparison) = comparison.strip_suffix("Path") {
        // Two values that are not known compare as their difference does with nothing.
        let other = operand.as_known_str()?;
        let difference = format!("{family} {subject} - {other}");
        return compare(difference, by_name(comparison)?, Literal::Number(0.0));
    }
    let comparison = by_name(comparison)?;
    match family {
        "String" => {
            compare(subject.to_owned(), comparison, Literal::Text(operand.as_known_str()?.to_owned()))
        }
        "Numeric" => {
            compare(subject.to_owned(), comparison, Literal::Number(operand.as_number()?.parse().ok()?))
        }
        "Boolean" => compare(subject.to_owned(), comparison, Literal::Bool(operand.as_bool()?)),
        _ => {
            let text = operand.as_known_str().filter(|text| !text.contains('.'))?;
            let seconds = i32::try_from(Timestamp::parse(text).ok()?.unix_seconds()).ok()?;
            compare(format!("time of {subject}"), comparison, Literal::Number(seconds.into()))
        }
    }
}

fn type_test(subject: &str, name: &str, operand: &Node<'_>) -> Option<Condition> {
    let question = match name {
        "IsPresent" => Question::IsPresent,
        "IsNull" => Question::Is(Type::Null),
        "IsNumeric" => Question::Is(Type::Number),
        "IsString" => Question::Is(Type::Text),
        "IsBoolean" => Question::Is(Type::Bool),
        _ => return None,
    };
    let test = Condition::Test { subject: subject.to_owned(), question };
    Some(if operand.as_bool()? { test } else { Condition::Not(Box::new(test)) })
}

fn pattern(subject: &str, pattern: &str) -> Option<Condition> {
    if pattern.contains('\\') {
        return None;
    }
    let is = |question| Condition::Test { subject: subject.to_owned(), question };
    if pattern == "*" {
        return Some(is(Question::Is(Type::Text)));
    }
    if !pattern.contains('*') {
        return compare(subject.to_owned(), Comparison::Equal, Literal::Text(pattern.to_owned()));
    }
    let text = format!("{subject} matches {pattern}");
    Some(Condition::And(vec![is(Question::Is(Type::Text)), Condition::Opaque { text, is_free: true }]))
}

#[expect(clippy::unnecessary_wraps, reason = "its callers give what cannot be read as nothing")]
fn compare(subject: String, comparison: Comparison, literal: Literal) -> Option<Condition> {
    Some(Condition::Test { subject, question: Question::Compare(comparison, literal) })
}

fn comparison(operator: &str) -> Option<(&'static str, &str)> {
    let families = ["String", "Numeric", "Boolean", "Timestamp"];
    families.into_iter().find_map(|family| Some((family, operator.strip_prefix(family)?)))
}

fn by_name(name: &str) -> Option<Comparison> {
    Some(match name {
        "Equals" => Comparison::Equal,
        "LessThan" => Comparison::Less,
        "LessThanEquals" => Comparison::LessOrEqual,
        "GreaterThan" => Comparison::Greater,
        "GreaterThanEquals" => Comparison::GreaterOrEqual,
        _ => return None,
    })
}
