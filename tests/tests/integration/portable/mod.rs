//! Portable workflows give the same in both query languages, for data of the declared types.
#![expect(clippy::indexing_slicing, reason = "of JSON an absent member is null")]

mod conditions;
mod data_flow;
mod functions;
mod interpreter;
mod samples;

use asl_dsl::QueryLanguage;
use asl_dsl::language::Portable;
use asl_dsl::prelude::*;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::Value;

use interpreter::Failure;

/// A workflow in both query languages.
struct Both {
    json_path: Value,
    jsonata: Value,
}

impl Both {
    /// Builds the workflow, of which no rule denies what it is in either language.
    fn of(workflow: &impl Workflow<Language = Portable>) -> Self {
        let built = |language| {
            let json = workflow.build_as(language).expect("a machine without faults").to_json();
            let source = asl_lint::Source::new("machine.asl.json", json.clone());
            let mut config = asl_lint::Config::default();
            // Some texts here look like expressions, and are meant as texts.
            config.set_level("unevaluated-expression", asl_lint::Level::Allow).expect("the rule exists");
            let report = asl_lint::lint(&source, &config);
            let denied: Vec<_> =
                report.diagnostics().iter().filter(|found| found.level() == asl_lint::Level::Deny).collect();
            assert!(denied.is_empty(), "{denied:#?}\n{json}");
            serde_json::from_str(&json).expect("a machine is JSON")
        };
        Self { json_path: built(QueryLanguage::JsonPath), jsonata: built(QueryLanguage::Jsonata) }
    }

    /// What the machines give; they give the same, or both fail.
    fn run(&self, input: &Value) -> Result<Option<Value>, TestCaseError> {
        match (interpreter::run(&self.json_path, input), interpreter::run(&self.jsonata, input)) {
            (Ok(json_path), Ok(jsonata)) if is_same(&json_path, &jsonata) => Ok(Some(json_path)),
            (Err(json_path), Err(jsonata)) if is_same_failure(&json_path, &jsonata) => Ok(None),
            (json_path, jsonata) => Err(TestCaseError::fail(format!(
                "JSONPath gives {json_path:?}, JSONata gives {jsonata:?} for {input}\n{:#}\n{:#}",
                self.json_path, self.jsonata
            ))),
        }
    }
}

/// Runs all workflows with generated inputs.
fn check(all: &[Both], inputs: impl Strategy<Value = Value>) {
    let config = Config { cases: 64, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&inputs, |input| all.iter().try_for_each(|both| both.run(&input).map(drop)))
        .unwrap_or_else(|error| panic!("{error}"));
}

/// Equal but for the spelling of numbers: JSONata has only one kind of them.
fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(name, left)| right.get(name).is_some_and(|right| is_same(left, right)))
        }
        (left, right) => left == right,
    }
}

/// An error of the service itself has other words in each language.
fn is_same_failure(json_path: &Failure, jsonata: &Failure) -> bool {
    json_path == jsonata || json_path.error == "States.Runtime" && jsonata.error == "States.Runtime"
}
