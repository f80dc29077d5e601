//! What expressions give, against what the reference implementation recorded.

use asl_model::jsonata::{Bindings, Expression, JsonataEvaluationError, JsonataEvaluationErrorKind as Kind};
use serde_json::Value;

use crate::reference;

/// Expressions of which something else is made than the reference implementation makes.
const DIFFERENT: [&str; 10] = [
    // The service gives the name of a number that JSON has not.
    "1 / 0",
    "5 % 0",
    // The evaluator cannot read them, or takes a fault of evaluation for one of syntax.
    "/[/]/",
    "$$ := 1",
    r#""f"(1)"#,
    "1(2)",
    "[1](2)",
    "{}(1)",
    // Faults of the evaluator.
    r#"$encodeUrl("https://example.com/a b")"#,
    r#"$clone({"a": 1})"#,
];

#[test]
fn results_are_those_of_the_reference_implementation() {
    let reference = reference();
    let mut bindings = Bindings::new(reference["states"].clone());
    for (name, value) in reference["variables"].as_object().unwrap() {
        bindings = bindings.with_variable(name, value.clone());
    }
    let mut wrong = Vec::new();
    for case in reference["cases"].as_array().unwrap() {
        let text = case["expression"].as_str().unwrap();
        let Ok(expression) = Expression::parse(text) else { continue };
        let found = expression.evaluate(&bindings, &mut || 7);
        let agrees = match found.as_ref().map_err(JsonataEvaluationError::kind) {
            // What the service refuses is not evaluated.
            Err(Kind::Fault(_)) => true,
            Ok(value) => case.get("value").is_some_and(|expected| same(value, expected)),
            Err(Kind::Undefined) => case["undefined"] == true,
            Err(Kind::NotJson { .. }) => case["function"] == true,
            Err(Kind::Failed { code, .. }) => case["failure"].as_str() == code.as_deref(),
            Err(_) => false,
        };
        let is_recorded =
            ["value", "undefined", "function", "failure"].iter().any(|key| case.get(key).is_some());
        if is_recorded && agrees == DIFFERENT.contains(&text) {
            let mut case = case.clone();
            case.as_object_mut().unwrap().remove("tree");
            wrong.push(format!("{case}\n  found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} results differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Equal values, however their numbers are written.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        _ => left == right,
    }
}
