//! Documents that somebody is still typing: nothing panics, and every place lies in the text.

use asl_lint::cli::{Colour, write_text};
use asl_lint::{Applicability, Config, Label, Source, lint};

use crate::corpus::assert_harmless;

/// A document in which much of the language occurs, and characters of every length.
const DOCUMENT: &str = r#"{
  "Comment": "größe 見積 𝄞", "StartAt": "Über", "TimeoutSeconds": 1e2, // why
  "States": {
    "Über": { "Type": "Choice", "Default": "Map",
      "Choices": [{ "And": [{ "Variable": "$.a['b c'][0]", "IsPresent": true }], "Next": "Wait", "Assign": { "x.$": "$$.State.Name" } }] },
    "Wait": { "Type": "Wait", "QueryLanguage": "JSONata", "Seconds": "{% $states.input.s %}", "Next": "Map", },
    "Map": { "Type": "Map", "ItemsPath": "$.items", "Label": "l", "MaxConcurrency": ${Max},
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "Task",
        "States": { "Task": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "HeartbeatSeconds": 5,
          "Parameters": { "FunctionName": "${F}", "Payload": { "t\u00e9xt.$": "States.Format('{}\\'s', $.name)", "xs": [{ "y.$": "$.z[?(@.q == 'r')]" }] } },
          "Retry": [{ "ErrorEquals": ["States.ALL"], "BackoffRate": 1.5 }], "End": true } } },
      "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Fail" }], "End": true },
    "Fail": { "Type": "Fail", "CausePath": "$.error.Cause", "Error": "É" }
  }
}
"#;

/// Lints and renders a text.
fn survive(name: &str, text: &str) {
    let source = Source::new(name, text);
    let report = lint(&source, &Config::default());
    for found in report.diagnostics() {
        let labels = std::iter::once(found.label()).chain(found.related());
        assert!(labels.map(Label::span).all(|span| span.text(text).is_some()), "{found:?} in {text}");
    }
    write_text(&report, Colour::Always, &mut std::io::sink()).unwrap();
}

#[test]
fn the_document_is_fine_but_for_its_comment_and_comma() {
    let source = Source::new("a.asl.jsonc", DOCUMENT);
    let report = lint(&source, &Config::default());
    let messages: Vec<&str> = report.diagnostics().iter().map(asl_lint::Diagnostic::message).collect();
    assert_eq!(messages, [""; 0]);
}

#[test]
fn texts_may_begin_and_end_anywhere() {
    for (offset, _) in DOCUMENT.char_indices() {
        let (before, behind) = DOCUMENT.split_at(offset);
        survive("a.asl.json", before);
        survive("a.asl.json", behind);
    }
}

#[test]
fn any_character_may_be_missing_or_another() {
    let others = ["", "\"", "{", "]", ",", "\\", "\n", "0", "$", "\u{0}", "𝄞"];
    for (number, (offset, character)) in DOCUMENT.char_indices().enumerate() {
        let (before, behind) = DOCUMENT.split_at(offset);
        let behind = behind.strip_prefix(character).unwrap();
        for other in others.iter().cycle().skip(number % others.len()).take(2) {
            survive("a.asl.json", &format!("{before}{other}{behind}"));
        }
    }
}

/// A definition in YAML in which much of YAML occurs.
const YAML: &str = "# why\r
Comment: &c 'größe''s 𝄞' # c\r
StartAt: \"\\u00dcber\"
States:
  Über: &u
    Type: Task
    Resource: !Sub |
      arn:${Partition}:lambda
    Parameters: {<<: *c, 'a.$': $.b, c: [1, 0o7, ~, .5]}
    ResultSelector:
      text.$: >-
        States.Format('{}',
          $.größe[)

    TimeoutSeconds: ${Timeout}
    Retry:
    - ErrorEquals: [States.ALL]
      ? BackoffRate
      : 1e0
    Next: Done
  Done: {<<: *u, Type: Succeed}
";

#[test]
fn yaml_may_be_damaged_anywhere_too() {
    let others = ["", "\"", "{", "]", ":", "\\", "\n", "\t", "&", "*c", "|", "- ", "𝄞"];
    for (number, (offset, character)) in YAML.char_indices().enumerate() {
        let (before, behind) = YAML.split_at(offset);
        survive("a.asl.yaml", before);
        survive("a.asl.yaml", behind);
        for other in others.iter().cycle().skip(number % others.len()).take(3) {
            survive("a.asl.yaml", &format!("{before}{other}{}", behind.strip_prefix(character).unwrap()));
        }
    }
}

#[test]
fn fixes_of_damaged_texts_do_no_harm() {
    let others = ["", "\"", "{", ",", "x", "// why\n"];
    for (number, (offset, character)) in DOCUMENT.char_indices().step_by(5).enumerate() {
        let (before, behind) = DOCUMENT.split_at(offset);
        let behind = behind.strip_prefix(character).unwrap();
        let other = others.get(number % others.len()).unwrap();
        assert_harmless("a.asl.json", &format!("{before}{other}{behind}"), Applicability::Unsafe);
    }
}
