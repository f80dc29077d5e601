//! Linting beside what `serde_json` takes to parse the same bytes: `cargo bench -p asl-lint`.

use std::fmt::Write as _;

use asl_lint::{Config, Level, Source, lint};

fn main() {
    divan::main();
}

/// A machine of tasks and choices that is about this long, with a fault in every hundredth state.
fn machine(bytes: usize) -> String {
    let mut states = String::new();
    let mut count = 0;
    while states.len() < bytes {
        let misspelt = if count % 100 == 0 { "x" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(
            states,
            r#"
    "Load {count}": {{
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {{
        "FunctionName": "load",
        "Payload": {{ "key.$": "States.Format('{{}}/{{}}', $.bucket, $.key)", "execution.$": "$$.Execution.Id" }}
      }},
      "ResultSelector": {{ "state.$": "$.Payload.state" }},
      "ResultPath": "$.results[{count}]",
      "TimeoutSeconds": 60,
      "Retry": [{{ "ErrorEquals": ["Lambda.TooManyRequestsException"], "MaxAttempts": 3, "BackoffRate": 2.0 }}],
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Failed{misspelt}" }}],
      "Next": "Loaded {count}?"
    }},
    "Loaded {count}?": {{
      "Type": "Choice",
      "Choices": [{{ "Variable": "$.results[{count}].state", "StringEquals": "done", "Next": "Load {next}" }}],
      "Default": "Failed"
    }},"#,
            next = count + 1,
        );
        count += 1;
    }
    format!(
        r#"{{
  "StartAt": "Load 0",
  "States": {{{states}
    "Load {count}": {{ "Type": "Succeed" }},
    "Failed": {{ "Type": "Fail" }}
  }}
}}"#
    )
}

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

#[divan::bench(args = SIZES)]
fn all_rules(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let source = Source::new("machine.asl.json", machine(bytes));
    let config = Config::default();
    bencher.bench(|| lint(&source, &config).diagnostics().len());
}

/// The rest of the rules: what is left is the cost of following the data.
#[divan::bench(args = SIZES)]
fn rules_without_data(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let source = Source::new("machine.asl.json", machine(bytes));
    let mut config = Config::default();
    for rule in asl_lint::rules().filter(|rule| rule.name().ends_with("-data")) {
        // Every rule has a name that the configuration knows.
        let _known = config.set_level(rule.name(), Level::Allow);
    }
    bencher.bench(|| lint(&source, &config).diagnostics().len());
}

#[divan::bench(args = SIZES)]
fn serde_json_value(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let text = machine(bytes);
    bencher.bench(|| serde_json::from_str::<serde_json::Value>(&text).is_ok());
}
