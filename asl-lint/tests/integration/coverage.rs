//! `asl-lint coverage`: which errors are caught, retried, or end the execution.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::process::Folder;

/// A Parallel that catches timeouts around a task that catches one error of its service, a Distributed Map that
/// tolerates everything, and a task that catches all.
const MACHINE: &str = r#"{
  "StartAt": "Both",
  "States": {
    "Both": {
      "Type": "Parallel",
      "Branches": [{
        "StartAt": "Store",
        "States": {
          "Store": {
            "Type": "Task",
            "Resource": "arn:aws:states:::sqs:sendMessage",
            "TimeoutSeconds": 5,
            "Retry": [{ "ErrorEquals": ["SQS.AmazonSQSException"], "MaxAttempts": 6 }],
            "Catch": [{ "ErrorEquals": ["SQS.InvalidAddressException"], "Next": "Ignore" }],
            "End": true
          },
          "Ignore": { "Type": "Pass", "End": true }
        }
      }],
      "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "Failed" }],
      "Next": "Each"
    },
    "Each": {
      "Type": "Map",
      "ToleratedFailurePercentage": 100,
      "ItemProcessor": {
        "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "Work",
        "States": {
          "Work": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:work", "End": true }
        }
      },
      "Next": "Report"
    },
    "Report": {
      "Type": "Task",
      "Resource": "${Report}",
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }],
      "End": true
    },
    "Failed": { "Type": "Fail" },
    "Never": { "Type": "Task", "Resource": "${Never}", "End": true }
  }
}"#;

#[test]
fn every_error_is_followed_to_its_end() {
    let run = Folder::with(&[("a.asl.json", MACHINE.as_bytes())]).run(&["coverage", "a.asl.json"]);
    assert_snapshot!(run.seen(), @r"
    a.asl.json
    state                   error                                     retries  then
    Store                   SQS.AmazonSQSException                    6        ends the execution
                            SQS.InvalidAddressException               -        → Ignore
                            13 others of SQS.*                        -        ends the execution
                            States.TaskFailed                         -        ends the execution
                            States.Timeout                            -        Both → Failed
    Each                    States.TaskFailed                         -        ends the execution
    Work                    States.TaskFailed                         -        tolerated by Each
    Report                  States.TaskFailed                         -        → Failed
    3 of 6 classes of errors are caught: 50.0 %
    --- stderr
    --- status 0
    ");
}

#[test]
fn a_table_fits_into_a_hundred_columns() {
    let long = MACHINE.replace("Store", &"Store ".repeat(8)).replace("Failed", &"Failed ".repeat(8));
    let run = Folder::with(&[("a.asl.json", long.as_bytes())]).run(&["coverage", "a.asl.json"]);
    let widest = run.stdout.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(100), "{widest:?}");
}

#[test]
fn too_little_coverage_fails_the_run() {
    let folder = Folder::with(&[("a.asl.json", MACHINE.as_bytes())]);
    assert_eq!(folder.run(&["coverage", "--min-coverage", "50", "a.asl.json"]).status, 0);
    let run = folder.run(&["coverage", "--min-coverage", "60", "a.asl.json"]);
    assert_eq!(run.status, 1);
    assert_snapshot!(run.stderr, @"asl-lint: 50.0 % of the classes of errors are caught, and 60 % are asked for");
    assert_eq!(folder.run(&["coverage", "--min-coverage", "101", "a.asl.json"]).status, 2);
    assert_eq!(folder.run(&["coverage", "missing.asl.json"]).status, 2);
}

#[test]
fn json_has_every_error() {
    let run = Folder::with(&[("a.asl.json", MACHINE.as_bytes())]).run(&[
        "coverage",
        "--format",
        "json",
        "a.asl.json",
    ]);
    let output: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(output["version"], 1);
    let store = &output["files"][0]["states"][0];
    assert_eq!(store["state"], "Store");
    assert_eq!(store["pointer"], "/States/Both/Branches/0/States/Store");
    assert_eq!(store["classes"][0]["covered"], false);
    let errors = store["classes"][0]["errors"].as_array().unwrap();
    let caught: Vec<&Value> = errors.iter().filter(|error| error["fate"] == "caught").collect();
    assert_eq!(
        caught,
        [
            &json!({"error": "SQS.InvalidAddressException", "retry": null, "fate": "caught", "by": "Store", "next": "Ignore"})
        ]
    );
    let retried = errors.iter().find(|error| error["error"] == "SQS.AmazonSQSException").unwrap();
    assert_eq!(retried["retry"], json!({"state": "Store", "attempts": 6}));
}

#[test]
fn nothing_that_can_fail_is_covered() {
    let text = br#"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#;
    let run = Folder::with(&[("a.asl.json", text)]).run(&["coverage", "--min-coverage", "100", "a.asl.json"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}
