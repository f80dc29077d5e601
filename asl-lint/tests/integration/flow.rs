//! `asl-lint flow`, and the schemas that the command line names.

use insta::assert_snapshot;

use crate::process::Folder;

const MACHINE: &str = r#"{
  "StartAt": "Count",
  "States": {
    "Count": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:count",
      "ResultPath": "$.counted",
      "Next": "Enough?"
    },
    "Enough?": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.counted.total", "NumericGreaterThan": 3, "Next": "Done" }],
      "Default": "Few"
    },
    "Done": { "Type": "Succeed" },
    "Few": { "Type": "Fail" }
  }
}"#;
const INPUT: &str = r#"{"properties": {"id": {"type": "string"}}, "required": ["id"]}"#;
const RESULT: &str = r#"{"properties": {"sum": {"type": "number"}}, "required": ["sum"]}"#;
const SCHEMAS: [&str; 4] = ["--input-schema", "input.json", "--result-schema", "count=result.json"];

fn folder() -> Folder {
    Folder::with(&[
        ("count.asl.json", MACHINE.as_bytes()),
        ("input.json", INPUT.as_bytes()),
        ("result.json", RESULT.as_bytes()),
    ])
}

#[test]
fn shapes_are_printed_as_types() {
    let mut arguments = vec!["flow", "count.asl.json"];
    arguments.extend(SCHEMAS);
    assert_snapshot!(folder().run(&arguments).stdout, @r#"
    count.asl.json

      Count
        input   { id: string }
        output  { counted: { sum: number }, id: string }

      Enough?
        input   { counted: { sum: number }, id: string }
        output  { counted: { sum: number }, id: string }

      Done
        input   { counted: { sum: number }, id: string }
        output  { counted: { sum: number }, id: string }

      Few
        input   { counted: { sum: number }, id: string }
        output  nothing
    "#);
}

#[test]
fn shapes_are_printed_as_schemas_for_tools() {
    let run = folder().run(&["flow", "--format", "json", "--input-schema", "input.json", "count.asl.json"]);
    let output: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(output["version"], 1);
    let states = &output["files"][0]["states"];
    assert_eq!(states[0]["pointer"], "/States/Count");
    assert_eq!(states[0]["input"]["properties"]["id"], serde_json::json!({"type": "string"}));
    assert_eq!(states[0]["input"]["additionalProperties"], false);
    assert_eq!(states[3]["output"], serde_json::Value::Null);
}

#[test]
fn schemas_are_looked_into_by_the_rules() {
    let mut arguments = vec!["--format", "concise", "--allow", "reliability", "count.asl.json"];
    arguments.extend(SCHEMAS);
    assert_snapshot!(folder().run(&arguments).stdout, @"count.asl.json:12:34: deny[missing-data] `$.counted.total` does not exist in `Enough?`: `$.counted` has no member `total`");
}

#[test]
fn schemas_that_cannot_be_used_are_wrong_usage() {
    for wrong in [["--input-schema", "none.json"], ["--result-schema", "result.json"]] {
        let run = folder().run(&["flow", wrong[0], wrong[1], "count.asl.json"]);
        assert_eq!(run.status, 2, "{}", run.seen());
    }
}
