//! `asl-lint graph`.

use insta::assert_snapshot;

use crate::process::Folder;

const MACHINE: &str = r#"{
  "StartAt": "Train",
  "States": {
    "Train": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:train",
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }],
      "Next": "Good enough?"
    },
    "Good enough?": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.test_r2", "NumericGreaterThan": 0.7, "Next": "Done" }],
      "Default": "Fialed"
    },
    "Done": { "Type": "Pass", "Result": { "ok": true }, "End": true },
    "Failed": { "Type": "Fail" }
  }
}"#;

fn folder() -> Folder {
    Folder::with(&[("train.asl.json", MACHINE.as_bytes())])
}

#[test]
fn a_definition_becomes_a_diagram_for_mermaid() {
    assert_snapshot!(folder().run(&["graph", "train.asl.json"]).seen(), @r#"
    stateDiagram-v2
        state "Fialed (missing)" as x0
        [*] --> Train
        Train --> s1
        Train --> Failed : catch States.ALL
        state "Good enough?" as s1
        s1 --> Done : test_r2 #62; 0.7
        s1 --> x0 : default
        Done --> [*]
        Failed --> [*] : fails
    --- stderr
    --- status 0
    "#);
}

#[test]
fn the_page_holds_findings_and_shapes_of_the_states() {
    let folder = folder();
    let run = folder.run(&["graph", "train.asl.json", "--format", "html", "-o", "train.html"]);
    assert_eq!(run.seen(), "\n--- stderr\n--- status 0");
    let page = folder.read("train.html");
    let (_, data) = page.split_once(r#"<script id="data" type="application/json">"#).unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    let state = |name: &str| {
        let states = data["states"].as_array().unwrap();
        states.iter().find(|state| state["name"] == name).unwrap().clone()
    };
    assert_eq!(state("Done")["output"], "{ ok: true }");
    assert_eq!(state("Done")["path"], "Done");
    let choice = state("Good enough?");
    assert_eq!(choice["findings"][0]["severity"], "error");
    assert!(choice["findings"][0]["text"].as_str().unwrap().ends_with("help: did you mean `Failed`?"));
    let definition: serde_json::Value = serde_json::from_str(choice["definition"].as_str().unwrap()).unwrap();
    let machine: serde_json::Value = serde_json::from_str(MACHINE).unwrap();
    assert_eq!(definition, machine["States"]["Good enough?"]);
}

#[test]
fn every_format_is_written() {
    let folder = folder();
    for (format, begin) in [("dot", "digraph {"), ("svg", "<svg "), ("html", "<!doctype html>")] {
        let run = folder.run_with(&["graph", "--format", format, "-"], &[], MACHINE);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{format}");
        assert!(run.stdout.starts_with(begin), "{format}");
    }
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let folder = folder();
    assert_snapshot!(folder.run(&["graph", "missing.json"]).seen(), @"

    --- stderr
    asl-lint: cannot read `missing.json`: No such file or directory (os error 2)
    --- status 2
    ");
    assert_snapshot!(folder.run(&["graph", "."]).seen(), @"

    --- stderr
    asl-lint: `.` is a folder: name the file to draw
    --- status 2
    ");
    assert_snapshot!(folder.run(&["graph", "train.asl.json", "--at", "/definition"]).seen(), @"

    --- stderr
    asl-lint: `train.asl.json` holds no definition at `/definition`
    --- status 2
    ");
    assert_snapshot!(folder.run(&["graph", "train.asl.json", "-o", "no/where.svg"]).seen(), @"

    --- stderr
    asl-lint: cannot write `no/where.svg`: No such file or directory (os error 2)
    --- status 2
    ");
}

#[test]
fn a_definition_in_what_the_service_says_is_drawn() {
    let description = serde_json::json!({"name": "train", "definition": MACHINE}).to_string();
    let folder = Folder::with(&[("train.json", description.as_bytes())]);
    let whole = folder.run(&["graph", "train.json"]);
    assert!(whole.stdout.contains("Train --> Failed : catch States.ALL"), "{}", whole.seen());
    assert_eq!(folder.run(&["graph", "train.json", "--at", "/definition"]).stdout, whole.stdout);
    let page = folder.run(&["graph", "train.json", "--format", "html"]).stdout;
    assert!(page.contains("did you mean `Failed`?"));
}
