//! What every example keeps: it is snapshotted, linted in both query languages, and has an input that fits.

use std::fs;
use std::path::Path;

use asl_dsl::QueryLanguage;
use asl_examples::machines;
use asl_lint::{Config, Level, Source, lint};
use serde_json::{Value, json};

use crate::built;
use crate::command_line::run;

/// The documented definitions, whose warnings are what the others mend.
const AS_DOCUMENTED: [&str; 5] = [
    "sagemaker-ml-pipeline",
    "sagemaker-training-pipeline",
    "weekly-engagement-pipeline",
    "model-retraining-pipeline",
    "tool-call-workflow",
];

const LANGUAGES: [(QueryLanguage, &str); 2] =
    [(QueryLanguage::JsonPath, "jsonpath"), (QueryLanguage::Jsonata, "jsonata")];

#[test]
fn definitions_are_as_they_were_read() {
    for name in machines().names() {
        for (language, suffix) in LANGUAGES {
            insta::assert_snapshot!(format!("{name}.{suffix}"), built(name, language).to_json());
        }
    }
}

#[test]
fn the_linter_finds_nothing_to_deny_and_warns_of_documented_definitions_only() {
    let mut found = Vec::new();
    for name in machines().names() {
        for (language, suffix) in LANGUAGES {
            let machine = built(name, language);
            let source = Source::new(format!("{name}.{suffix}"), machine.to_json());
            let report = lint(&source, &Config::default());
            let warned = machine.warnings().iter().map(|warning| format!("{name}.{suffix}: {warning}"));
            let reported = report.diagnostics().iter().filter(|finding| finding.level() != Level::Allow);
            let lints = reported.map(|finding| {
                let (rule, pointer) = (finding.rule().name(), finding.label().pointer());
                format!("{name}.{suffix}: {:?} {rule} {pointer}: {}", finding.level(), finding.message())
            });
            let all: Vec<_> = warned.chain(lints).collect();
            if !AS_DOCUMENTED.contains(&name) || report.count(Level::Deny) > 0 {
                found.extend(all);
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What the command line says of the input of a machine.
fn input_schema(name: &str) -> Value {
    let schema = run(&["schema", name]);
    assert_eq!(schema.status, 0, "{}", schema.stderr);
    serde_json::from_str(&schema.stdout).unwrap()
}

#[test]
fn inputs_fit_their_schemas() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    for name in machines().names() {
        let input = fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
        let input: Value = serde_json::from_str(&input).unwrap();
        let validator = jsonschema::validator_for(&input_schema(name)).unwrap();
        let errors = validator.iter_errors(&input);
        let errors: Vec<_> = errors.map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {}", errors.join(", "));
    }
}

#[test]
fn a_member_that_is_missing_does_not_fit() {
    assert!(!jsonschema::is_valid(&input_schema("sagemaker-ml-pipeline"), &json!({ "ModelName": "churn" })));
}
