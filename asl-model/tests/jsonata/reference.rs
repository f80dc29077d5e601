use asl_model::jsonata::{Expression, Found, Function, JsonataError, JsonataErrorKind, Origin};
use serde_json::Value;

use crate::{reference, shown};

#[test]
fn trees_are_those_of_the_reference_implementation() {
    let mut wrong = Vec::new();
    let reference = reference();
    for case in reference["cases"].as_array().unwrap() {
        let Some(tree) = case["tree"].as_str() else { continue };
        let text = case["expression"].as_str().unwrap();
        let found = match Expression::parse(text) {
            Ok(expression) => shown::tree(expression.root()),
            Err(error) => format!("{:?} {error}", error.span()),
        };
        if found != tree {
            wrong.push(format!("{text}\n  expected {tree}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} trees differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn errors_are_where_the_reference_implementation_has_them() {
    let mut wrong = Vec::new();
    let reference = reference();
    for case in reference["cases"].as_array().unwrap() {
        let Some(code) = case["code"].as_str() else { continue };
        let text = case["expression"].as_str().unwrap();
        let Err(error) = Expression::parse(text) else {
            wrong.push(format!("{text}: {code} was not found"));
            continue;
        };
        if !agrees(&error, code, &case["position"]) {
            wrong.push(format!(
                "{text}\n  expected {code} at {}\n  found    {:?} {error}",
                case["position"],
                error.span()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} errors differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether an error is the one that the reference implementation calls `code`, and is at its position.
///
/// That position is mostly the end of the token, our span all of it.
fn agrees(error: &JsonataError, code: &str, position: &Value) -> bool {
    use JsonataErrorKind as Kind;
    let codes: &[&str] = match error.kind() {
        Kind::Empty => &["S0207"],
        Kind::UnclosedString { .. } => &["S0101"],
        Kind::NumberTooLarge { .. } => &["S0102"],
        Kind::InvalidEscape { .. } => &["S0103"],
        Kind::InvalidUnicodeEscape => &["S0104"],
        Kind::UnclosedName => &["S0105"],
        Kind::UnclosedComment => &["S0106"],
        Kind::EmptyRegex => &["S0301"],
        Kind::UnclosedRegex => &["S0302"],
        Kind::ForeignOperator { .. } => &["S0201", "S0202", "S0204", "S0211"],
        Kind::ExpectedValue { found: Found::End, .. } => &["S0203", "S0207", "S0214"],
        Kind::ExpectedValue { .. } | Kind::DelimiterInside => &["S0211"],
        Kind::Expected { .. } => &["S0202", "S0203"],
        Kind::ExpectedOperator { .. } | Kind::Unopened { .. } | Kind::BareSequence => &["S0201"],
        Kind::NotAParameter { .. } => &["S0208"],
        Kind::PredicateAfterGroup => &["S0209"],
        Kind::SecondGroup => &["S0210"],
        Kind::NotAssignable => &["S0212"],
        Kind::LiteralStep { .. } => &["S0213"],
        Kind::NotABinding { .. } => &["S0214"],
        Kind::FocusAfterPredicate => &["S0215"],
        Kind::FocusAfterSort => &["S0216"],
        Kind::NoParent => &["S0217"],
        Kind::SignatureSubtype => &["S0401"],
        Kind::SignatureChoice => &["S0402"],
        other => panic!("{other:?} has no code"),
    };
    let (start, end) = (error.span().start() as u64, error.span().end() as u64);
    let is_there = position.as_u64().is_none_or(|position| match error.kind() {
        Kind::NumberTooLarge { .. } | Kind::UnclosedComment => position == start,
        // The reference implementation points into the token here, or at its first half.
        Kind::InvalidEscape { .. }
        | Kind::InvalidUnicodeEscape
        | Kind::EmptyRegex
        | Kind::ForeignOperator { .. }
        | Kind::NotAParameter { .. }
        | Kind::NotAssignable
        | Kind::NotABinding { .. } => (start..=end).contains(&position),
        Kind::NoParent => true,
        _ => position == end,
    });
    codes.contains(&code) && is_there
}

#[test]
fn functions_are_those_of_the_reference_implementation() {
    let reference = reference();
    let mut theirs = reference["functions"].as_object().unwrap().clone();
    // The service has removed the one and replaced the other.
    theirs.remove("eval").unwrap();
    theirs.remove("random").unwrap();
    let ours = Function::all().filter(|function| function.origin() == Origin::Jsonata);
    let ours: serde_json::Map<_, _> =
        ours.map(|function| (function.name().to_owned(), Value::from(function.signature()))).collect();
    assert_eq!(theirs, ours);
}
