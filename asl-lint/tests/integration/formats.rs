use insta::assert_snapshot;
use serde_json::Value;

use crate::process::Folder;

/// A denied finding with a fix and a related place, and a warning.
const FAULTY: &str = r#"{
  "StartAt": "Is 5 > 4?",
  "States": {
    "Is 5 > 4?": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.x", "NumericGreaterThan": 4, "Next": "Dnoe" }],
      "Default": "Loop"
    },
    "Loop": {
      "Type": "Wait", "Seconds": 1, "SecondsPath": "$.s", "Next": "Done"
    },
    "Done": { "Type": "Pass", "Next": "Again", "Comment": "100 %" },
    "Again": { "Type": "Pass", "Next": "Done" },
    "End": { "Type": "Succeed" }
  }
}
"#;

fn run(format: &str) -> String {
    let folder = Folder::with(&[("a, b.asl.json", FAULTY.as_bytes())]);
    folder.run(&["--format", format, "a, b.asl.json"]).seen()
}

#[test]
fn json_has_the_best_fix() {
    let folder = Folder::with(&[("a.asl.json", FAULTY.as_bytes())]);
    let run = folder.run(&["--format", "json", "a.asl.json"]);
    let output: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_snapshot!(serde_json::to_string_pretty(&output["diagnostics"][0]["fix"]).unwrap(), @r#"
    {
      "applicability": "safe",
      "edits": [
        {
          "end": {
            "column": 79,
            "line": 6,
            "offset": 163
          },
          "replacement": "\"Done\"",
          "start": {
            "column": 73,
            "line": 6,
            "offset": 157
          }
        }
      ],
      "title": "replace `Dnoe` with `Done`"
    }
    "#);
}

#[test]
fn github_annotates_lines() {
    assert_snapshot!(run("github"), @r"
    ::error file=a%2C b.asl.json,line=6,endLine=6,col=73,endColumn=79,title=asl-lint%3A undefined-target::`Next` names `Dnoe`, and no state has that name%0Ahelp: did you mean `Done`?
    ::error file=a%2C b.asl.json,line=10,endLine=10,col=37,endColumn=50,title=asl-lint%3A conflicting-fields::`Seconds` and `SecondsPath` exclude each other in Wait state `Loop`%0Ahelp: remove `SecondsPath` for a fixed value, or `Seconds` to read the value from the data
    ::warning file=a%2C b.asl.json,line=12,endLine=12,col=5,endColumn=11,title=asl-lint%3A endless-loop::states `Done` and `Again` lead only to each other: no way leads out of the loop%0Ahelp: let a choice rule, a `Default` or a catcher lead out of it
    ::error file=a%2C b.asl.json,line=14,endLine=14,col=5,endColumn=10,title=asl-lint%3A unreachable-state::no way from `StartAt` leads to state `End`%0Ahelp: let a `Next`, a `Default`, a choice rule or a catcher lead to it, or remove it
    --- stderr
    --- status 1
    ");
}

#[test]
fn junit_has_a_case_for_each_finding() {
    assert_snapshot!(run("junit"), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="asl-lint" tests="4" failures="3" errors="0">
      <testsuite name="a, b.asl.json" tests="4" failures="3" errors="0">
        <testcase name="undefined-target at 6:73" classname="a, b.asl.json" file="a, b.asl.json">
          <failure type="deny" message="`Next` names `Dnoe`, and no state has that name">a, b.asl.json:6:73: `Next` names `Dnoe`, and no state has that name
    help: did you mean `Done`?</failure>
        </testcase>
        <testcase name="conflicting-fields at 10:37" classname="a, b.asl.json" file="a, b.asl.json">
          <failure type="deny" message="`Seconds` and `SecondsPath` exclude each other in Wait state `Loop`">a, b.asl.json:10:37: `Seconds` and `SecondsPath` exclude each other in Wait state `Loop`
    help: remove `SecondsPath` for a fixed value, or `Seconds` to read the value from the data</failure>
        </testcase>
        <testcase name="endless-loop at 12:5" classname="a, b.asl.json" file="a, b.asl.json">
          <system-out>a, b.asl.json:12:5: states `Done` and `Again` lead only to each other: no way leads out of the loop
    help: let a choice rule, a `Default` or a catcher lead out of it</system-out>
        </testcase>
        <testcase name="unreachable-state at 14:5" classname="a, b.asl.json" file="a, b.asl.json">
          <failure type="deny" message="no way from `StartAt` leads to state `End`">a, b.asl.json:14:5: no way from `StartAt` leads to state `End`
    help: let a `Next`, a `Default`, a choice rule or a catcher lead to it, or remove it</failure>
        </testcase>
      </testsuite>
    </testsuites>
    --- stderr
    --- status 1
    "#);
}

#[test]
fn warnings_are_failures_of_junit_where_they_fail_the_run() {
    let folder = Folder::with(&[("a.asl.json", FAULTY.as_bytes())]);
    let allowed =
        ["--format", "junit", "--allow", "correctness", "--warn", "unreachable-state", "a.asl.json"];
    let failures = |arguments: &[&str]| {
        let run = folder.run(&[arguments, &allowed].concat());
        run.stdout.matches("<failure").count()
    };
    assert_eq!(failures(&[]), 0);
    assert_eq!(failures(&["--deny-warnings"]), 2);
}

#[test]
fn sarif_has_rules_places_fixes_and_fingerprints() {
    let folder = Folder::with(&[("a, b.asl.json", FAULTY.as_bytes())]);
    let run = folder.run(&["--format", "sarif", "a, b.asl.json"]);
    let mut log: Value = serde_json::from_str(&run.stdout).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    assert_eq!(rules.as_array().unwrap().len(), asl_lint::rules().count());
    for finding in log["runs"][0]["results"].as_array_mut().unwrap() {
        let rule = &rules[usize::try_from(finding["ruleIndex"].take().as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], finding["ruleId"]);
        assert!(rule["help"]["markdown"].as_str().unwrap().contains("## Fails"));
    }
    let results = log["runs"][0]["results"].as_array().unwrap();
    let lines: Vec<String> = results.iter().take(2).map(ToString::to_string).collect();
    assert_snapshot!(lines.join("\n"), @r#"
    {"fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"a%2C%20b.asl.json"},"replacements":[{"deletedRegion":{"endColumn":79,"endLine":6,"startColumn":73,"startLine":6},"insertedContent":{"text":"\"Done\""}}]}],"description":{"text":"replace `Dnoe` with `Done`"},"properties":{"applicability":"safe"}}],"level":"error","locations":[{"logicalLocations":[{"fullyQualifiedName":"/States/Is 5 > 4?/Choices/0/Next","name":"Is 5 > 4?"}],"physicalLocation":{"artifactLocation":{"uri":"a%2C%20b.asl.json"},"region":{"endColumn":79,"endLine":6,"startColumn":73,"startLine":6}}}],"message":{"text":"`Next` names `Dnoe`, and no state has that name\nhelp: did you mean `Done`?"},"partialFingerprints":{"aslLint/v1":"38deb2c78991aed9"},"properties":{"serviceCode":"MISSING_TRANSITION_TARGET"},"ruleId":"undefined-target","ruleIndex":null}
    {"level":"error","locations":[{"logicalLocations":[{"fullyQualifiedName":"/States/Loop/SecondsPath","name":"Loop"}],"physicalLocation":{"artifactLocation":{"uri":"a%2C%20b.asl.json"},"region":{"endColumn":50,"endLine":10,"startColumn":37,"startLine":10}}}],"message":{"text":"`Seconds` and `SecondsPath` exclude each other in Wait state `Loop`\nhelp: remove `SecondsPath` for a fixed value, or `Seconds` to read the value from the data"},"partialFingerprints":{"aslLint/v1":"bf7dc0628f600ef6"},"properties":{"serviceCode":"SCHEMA_VALIDATION_FAILED"},"relatedLocations":[{"logicalLocations":[{"fullyQualifiedName":"/States/Loop/Seconds"}],"message":{"text":"`Seconds` is here"},"physicalLocation":{"artifactLocation":{"uri":"a%2C%20b.asl.json"},"region":{"endColumn":32,"endLine":10,"startColumn":23,"startLine":10}}}],"ruleId":"conflicting-fields","ruleIndex":null}
    "#);
}

/// The schema is not ours to keep; `SARIF_SCHEMA` names a copy.
#[test]
fn sarif_is_valid() {
    let Ok(path) = std::env::var("SARIF_SCHEMA") else {
        eprintln!("skipped: SARIF_SCHEMA does not name the schema of SARIF 2.1.0");
        return;
    };
    // One of its patterns, of a property that is not written, is no regular expression.
    let schema = std::fs::read_to_string(path).unwrap().replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let folder = Folder::with(&[("a, b.asl.json", FAULTY.as_bytes()), ("c.asl.json", b"{")]);
    let run = folder.run(&["--format", "sarif", "a, b.asl.json", "c.asl.json", "-"]);
    let mut log: Value = serde_json::from_str(&run.stdout).unwrap();
    let errors = |log: &Value| -> Vec<String> {
        validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect()
    };
    assert_eq!(errors(&log), [""; 0]);
    log["runs"][0]["results"][0]["level"] = "deny".into();
    assert_eq!(errors(&log).len(), 1, "the validator sees what is wrong");
}

#[test]
fn statistics_count_by_rule() {
    let folder = Folder::with(&[("a.asl.json", FAULTY.as_bytes()), ("b.asl.json", FAULTY.as_bytes())]);
    assert_snapshot!(folder.run(&["--statistics", "a.asl.json", "b.asl.json"]).seen(), @r"
    2  deny   conflicting-fields
    2  warn   endless-loop
    2  deny   undefined-target
    2  deny   unreachable-state
    --- stderr
    2 files: 6 deny, 2 warn; --fix mends 2
    --- status 1
    ");
    assert_eq!(folder.run(&["--statistics", "--format", "json", "a.asl.json"]).status, 2);
}

#[test]
fn findings_fail_the_run_unless_that_is_not_wanted() {
    let folder = Folder::with(&[("a.asl.json", FAULTY.as_bytes())]);
    assert_eq!(folder.run(&["--exit-zero", "a.asl.json"]).status, 0);
    assert_eq!(folder.run(&["--exit-zero", "a.asl.json", "missing.asl.json"]).status, 2);
    assert_eq!(folder.run(&["--exit-zero", "--deny-warnings", "a.asl.json"]).status, 2);
}

#[test]
fn the_documented_json_is_what_is_written() {
    let page = include_str!("../../../docs/output.md");
    let (_, behind) = page.split_once("```json\n").unwrap();
    let documented: Value = serde_json::from_str(behind.split_once("```").unwrap().0).unwrap();
    let text = "{\n  \"StartAt\": \"Don\", \"States\": { \"Done\": { \"Type\": \"Succeed\" } }\n}\n";
    let folder = Folder::with(&[("order.asl.json", text.as_bytes())]);
    let written = folder.run(&["--format", "json", "order.asl.json"]).stdout;
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), documented);
}
