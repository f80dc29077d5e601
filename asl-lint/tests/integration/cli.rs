use insta::assert_snapshot;

use crate::process::Folder;

const CLEAN: &[u8] = br#"{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}"#;

/// Two findings of level deny.
const FAULTY: &[u8] = br#"{
  "StartAt": "Validate",
  "States": {
    "Validate": { "Type": "Pass", "Nxt": "Store" },
    "Store": { "Type": "Wait", "Seconds": -1, "End": true }
  }
}
"#;

/// One warning.
const DOUBTFUL: &[u8] = br#"{
  "StartAt": "Choose",
  "States": {
    "Choose": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.go", "BooleanEquals": true, "Next": "Loop" }],
      "Default": "Done"
    },
    "Loop": { "Type": "Pass", "Next": "Loop" },
    "Done": { "Type": "Succeed" }
  }
}
"#;

#[test]
fn text_shows_the_lines_and_ends_with_a_summary() {
    let folder = Folder::with(&[("a.asl.json", FAULTY), ("b.asl.json", CLEAN)]);
    assert_snapshot!(folder.run(&["a.asl.json", "b.asl.json"]).seen(), @r#"
    deny[unknown-field]: unknown field `Nxt` in Pass state `Validate`
     --> a.asl.json:4:35
      |
    4 |     "Validate": { "Type": "Pass", "Nxt": "Store" },
      |                                   ^^^^^
      |
      = help: did you mean `Next`?

    deny[invalid-field-value]: `Seconds` must be a whole number from 0 to 99999999,
                               not `-1`
     --> a.asl.json:5:43
      |
    5 |     "Store": { "Type": "Wait", "Seconds": -1, "End": true }
      |                                           ^^
    --- stderr
    2 files: 2 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn places_that_are_far_apart_are_shown_apart() {
    let text = format!("{{\n\"Comment\": \"\",\n{}\"Comment\": \"\"\n}}\n", "\n".repeat(10));
    let folder = Folder::with(&[("a.asl.json", text.as_bytes())]);
    let run = folder.run(&["--allow", "correctness", "a.asl.json"]);
    assert_snapshot!(run.seen(), @r#"
    deny[duplicate-key]: `Comment` stands twice in the same object
      --> a.asl.json:13:1
       |
    13 | "Comment": ""
       | ^^^^^^^^^ takes the place of the first
       |
      ::: a.asl.json:2:1
       |
     2 | "Comment": "",
       | --------- silently disappears
       |
       = help: remove one of the two, or rename it
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn a_clean_file_gives_no_output_but_the_summary() {
    let folder = Folder::with(&[("a.asl.json", CLEAN)]);
    assert_snapshot!(folder.run(&["a.asl.json"]).seen(), @r#"

    --- stderr
    1 file: nothing found
    --- status 0
    "#);
}

#[test]
fn concise_is_one_line_for_each_finding_and_nothing_else() {
    let folder = Folder::with(&[("a.asl.json", FAULTY), ("b.asl.json", DOUBTFUL)]);
    assert_snapshot!(folder.run(&["--format", "concise", "b.asl.json", "a.asl.json"]).seen(), @r#"
    a.asl.json:4:35: deny[unknown-field] unknown field `Nxt` in Pass state `Validate`
    a.asl.json:5:43: deny[invalid-field-value] `Seconds` must be a whole number from 0 to 99999999, not `-1`
    b.asl.json:9:5: warn[endless-loop] state `Loop` leads only to itself: no way leads out of the loop
    --- stderr
    --- status 1
    "#);
}

#[test]
fn json_keeps_its_contract() {
    let text = "{\n  \"StartAt\": \"é\",\n  \"States\": {\n    \"é\": { \"Type\": \"Wait\",\n      \
                \"Seconds\": 1, \"SecondsPath\": \"$.s\", \"End\": true }\n  }\n}\n";
    let folder = Folder::with(&[("a.asl.json", text.as_bytes())]);
    assert_snapshot!(folder.run(&["--format", "json", "a.asl.json"]).seen(), @r#"
    {
      "version": 1,
      "diagnostics": [
        {
          "rule": "conflicting-fields",
          "group": "correctness",
          "level": "deny",
          "message": "`Seconds` and `SecondsPath` exclude each other in Wait state `é`",
          "help": "remove `SecondsPath` for a fixed value, or `Seconds` to read the value from the data",
          "file": "a.asl.json",
          "start": {
            "line": 5,
            "column": 21,
            "offset": 83
          },
          "end": {
            "line": 5,
            "column": 34,
            "offset": 96
          },
          "pointer": "/States/é/SecondsPath",
          "state": "é",
          "related": [
            {
              "message": "`Seconds` is here",
              "file": "a.asl.json",
              "start": {
                "line": 5,
                "column": 7,
                "offset": 69
              },
              "end": {
                "line": 5,
                "column": 16,
                "offset": 78
              },
              "pointer": "/States/é/Seconds"
            }
          ],
          "fix": null,
          "code": "SCHEMA_VALIDATION_FAILED"
        }
      ],
      "summary": {
        "files": 1,
        "deny": 1,
        "warn": 0
      }
    }
    --- stderr
    --- status 1
    "#);
}

#[test]
fn json_without_findings_is_a_document_too() {
    let folder = Folder::with(&[("a.asl.json", CLEAN)]);
    assert_snapshot!(folder.run(&["--format", "json", "a.asl.json"]).seen(), @r#"
    {
      "version": 1,
      "diagnostics": [],
      "summary": {
        "files": 1,
        "deny": 0,
        "warn": 0
      }
    }
    --- stderr
    --- status 0
    "#);
}

#[test]
fn warnings_fail_only_where_that_is_asked_for() {
    let folder = Folder::with(&[("a.asl.json", DOUBTFUL)]);
    let status = |arguments: &[&str]| folder.run(&[arguments, &["a.asl.json"]].concat()).status;
    assert_eq!(status(&[]), 0);
    assert_eq!(status(&["--deny-warnings"]), 1);
    assert_eq!(status(&["--deny", "endless-loop"]), 1);
    assert_eq!(status(&["--deny", "suspicious"]), 1);
    assert_eq!(status(&["--deny-warnings", "--allow", "endless-loop"]), 0);
}

#[test]
fn of_several_levels_for_a_rule_the_last_wins() {
    let folder = Folder::with(&[("a.asl.json", DOUBTFUL)]);
    let status = |arguments: &[&str]| folder.run(&[arguments, &["a.asl.json"]].concat()).status;
    assert_eq!(status(&["--deny", "endless-loop", "--allow", "suspicious"]), 0);
    assert_eq!(status(&["--allow", "suspicious", "--deny", "endless-loop"]), 1);
}

#[test]
fn a_file_that_is_named_twice_is_linted_once() {
    let folder = Folder::with(&[("a.asl.json", DOUBTFUL)]);
    let run = folder.run(&["--format", "concise", "a.asl.json", "a.asl.json"]);
    assert_eq!(run.stdout.lines().count(), 1);
}

#[test]
fn standard_input_has_the_name_that_it_is_given() {
    let folder = Folder::with(&[]);
    let input = "{\"StartAt\": \"A\", // why\n \"States\": {\"B\": {\"Type\": \"Succeed\"}}}";
    let run =
        |name| folder.run_with(&["--format", "concise", "--stdin-filename", name, "-"], &[], input).seen();
    assert_snapshot!(run("flow.asl.json"), @r#"
    flow.asl.json:1:13: deny[undefined-target] `StartAt` names `A`, and no state has that name
    flow.asl.json:1:18: deny[invalid-syntax] JSON has no comments
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(run("flow.asl.jsonc"), @r#"
    flow.asl.jsonc:1:13: deny[undefined-target] `StartAt` names `A`, and no state has that name
    --- stderr
    --- status 1
    "#);
}

#[test]
fn findings_are_sorted_by_the_names_of_files_as_they_are_shown() {
    let folder = Folder::with(&[("b.asl.json", DOUBTFUL)]);
    let arguments = ["--format", "concise", "--stdin-filename", "c.asl.json", "-", "b.asl.json"];
    let run = folder.run_with(&arguments, &[], std::str::from_utf8(DOUBTFUL).unwrap());
    let files: Vec<&str> = run.stdout.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(files, ["b.asl.json", "c.asl.json"]);
}

#[test]
fn colours_are_for_terminals_and_for_whoever_forces_them() {
    let folder = Folder::with(&[("a.asl.json", FAULTY)]);
    let output = |variables: &[(&str, &str)]| folder.run_with(&["a.asl.json"], variables, "").stdout;
    assert!(!output(&[]).contains('\u{1b}'));
    assert!(output(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}["));
    assert!(!output(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn a_wrong_call_says_what_is_right() {
    let folder = Folder::with(&[("a.asl.json", CLEAN)]);
    assert_snapshot!(folder.run(&[]).seen(), @r#"

    --- stderr
    error: the following required arguments were not provided:
      <FILE>...

    Usage: asl-lint <FILE>...

    For more information, try '--help'.
    --- status 2
    "#);
    assert_snapshot!(folder.run(&["--format", "xml", "a.asl.json"]).seen(), @r#"

    --- stderr
    error: invalid value 'xml' for '--format <FORMAT>'
      [possible values: text, concise, json]

    For more information, try '--help'.
    --- status 2
    "#);
    assert_snapshot!(folder.run(&["--allow", "unreachable", "a.asl.json"]).seen(), @r#"

    --- stderr
    asl-lint: no rule or group is called `unreachable`: did you mean `unreachable-state`?
    --- status 2
    "#);
}

#[test]
fn what_a_definition_says_is_shown_without_control_characters() {
    let text = r#"{"StartAt": "Charge", "States": {"Charge\u001b": {"Type": "Succeed"}}}"#;
    let folder = Folder::with(&[("a.asl.json", text.as_bytes())]);
    let run = folder.run(&["a.asl.json"]);
    assert!(run.stdout.contains(r"did you mean `Charge\u001b`?"), "{}", run.stdout);
    assert!(!run.stdout.contains('\u{1b}'));
}

#[test]
fn rules_lists_them_all() {
    let run = Folder::with(&[]).run(&["rules"]);
    assert_eq!(run.status, 0);
    assert_eq!(run.stdout.lines().count(), asl_lint::rules().count());
    assert_snapshot!(run.stdout.lines().next().unwrap(), @"conflicting-fields        deny   correctness  Finds fields that exclude each other, or that do not go with the value of another field.");
}

#[test]
fn explain_prints_the_page() {
    let folder = Folder::with(&[]);
    let run = folder.run(&["explain", "unreachable-state"]);
    assert_eq!(run.status, 0);
    assert!(run.stdout.starts_with("# unreachable-state\n"), "{}", run.stdout);
    assert_snapshot!(folder.run(&["explain", "unreachable"]).seen(), @r#"

    --- stderr
    asl-lint: no rule is called `unreachable`: did you mean `unreachable-state`?
    --- status 2
    "#);
    assert_snapshot!(folder.run(&["explain", "xyz"]).seen(), @r#"

    --- stderr
    asl-lint: no rule is called `xyz`: `asl-lint rules` lists them all
    --- status 2
    "#);
}
