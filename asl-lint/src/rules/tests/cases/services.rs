use super::{advice, check_state, machine};
use crate::fix::{Applicability, TextEdit};
use crate::{Config, Source, lint};

/// Checks a Task with this `Resource` and further fields.
#[track_caller]
fn task(rule: &str, resource: &str, fields: &str, expected: &[&str]) {
    check_state(rule, "Task", &format!(r#""Resource": "{resource}"{fields}"#), expected);
}

#[test]
fn what_cannot_be_called_says_which_part_is_wrong() {
    for (resource, expected) in [
        ("x", "`x` is not an ARN: expected one, as `arn:aws:states:::lambda:invoke`"),
        (
            "arn:aws:states:::sagmaker:createModel",
            "there is no optimized integration with a service `sagmaker`",
        ),
        ("arn:aws:states:::sns:publish.sync", "`sns:publish` can't be called with `.sync`"),
        ("arn:aws:states:::aws-sdk:s3:getObjects", "the service `s3` has no action `getObjects`"),
        (
            "arn:aws:states:::s3:getObject",
            "only a Distributed Map reads and writes S3 through `s3:`, and no Task",
        ),
        (
            "arn:aws:states:::aws-sdk:glue:startJobRun.sync",
            "an SDK integration cannot wait with `.sync`: expected `.waitForTaskToken` or no pattern",
        ),
    ] {
        task("invalid-resource", resource, "", &[&format!("/States/A/Resource: {expected}")]);
    }
    for known in [
        "${F}",
        "arn:aws:states:::${S}:run",
        "arn:aws:states:::lambda:invoke.${P}",
        "arn:aws:states:::sqs:sendMessage",
    ] {
        task("invalid-resource", known, "", &[]);
    }
}

#[test]
fn a_service_without_optimized_integrations_is_called_through_its_sdk() {
    let state = r#""A": {"Type": "Task", "Resource": "arn:aws:states:::s3control:x", "End": true}"#;
    assert_eq!(
        advice("invalid-resource", &machine(state)),
        ["help: call it through the AWS SDK: `aws-sdk:s3control`"]
    );
}

const SQS: &str = "arn:aws:states:::sqs:sendMessage";

#[test]
fn one_misspelt_parameter_is_one_fault() {
    let fields = r#", "Parameters": {"QueueURL": "q", "MessageBody": "m"}"#;
    task("missing-parameter", SQS, fields, &[]);
    let unknown = "in `sqs:sendMessage` as of 2026-11-17, `QueueURL` is no known parameter";
    task("unknown-parameter", SQS, fields, &[&format!("/States/A/Parameters/QueueURL: {unknown}")]);
}

#[test]
fn what_only_the_execution_knows_is_never_wrong() {
    for parameters in [
        r#"{"QueueUrl.$": "$.q", "MessageBody.$": "States.Format('{}', $.x)", "DelaySeconds.$": "$.d"}"#,
        r#"{"QueueUrl": "${Q}", "MessageBody": {"a": 1}, "DelaySeconds": "${D}"}"#,
        r#"{"${Key}": 1}"#,
        r#""${Parameters}""#,
        r#"{"QueueUrl": {"Ref": "Q"}, "MessageBody": "m"}"#,
    ] {
        for rule in ["unknown-parameter", "missing-parameter", "wrong-parameter-type"] {
            task(rule, SQS, &format!(r#", "Parameters": {parameters}"#), &[]);
        }
    }
    let arguments = r#", "QueryLanguage": "JSONata", "Arguments": "{% $states.input %}""#;
    task("missing-parameter", SQS, arguments, &[]);
    let arguments = r#", "QueryLanguage": "JSONata", "Arguments": {"QueueUrl": "{% $q %}"}"#;
    let expected = "in `sqs:sendMessage` as of 2026-11-17, the required parameter `MessageBody` is missing";
    task("missing-parameter", SQS, arguments, &[&format!("/States/A/Arguments: {expected}")]);
}

#[test]
fn the_token_may_come_from_anywhere_in_the_context() {
    let waiting = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    let missing = ["/States/A/Resource: `A` waits for a callback and hands nobody its token"];
    task("missing-task-token", waiting, "", &missing);
    task(
        "missing-task-token",
        waiting,
        r#", "Parameters": {"MessageBody": {"a.$": "$.Task.Token"}}"#,
        &missing,
    );
    // Under such a key a path is plain text.
    task(
        "missing-task-token",
        waiting,
        r#", "Parameters": {"MessageBody": {"a": "$$.Task.Token"}}"#,
        &missing,
    );
    for given in [
        r#", "InputPath": "$$""#,
        r#", "Parameters": {"MessageBody.$": "$$"}"#,
        r#", "Parameters": {"MessageBody.$": "States.JsonToString($$.Task)"}"#,
        r#", "Parameters": {"MessageBody.$": "${Body}"}"#,
        r#", "Parameters": {"QueueUrl": "q", "MessageBody": {"${Key}": 1}}"#,
        r#", "QueryLanguage": "JSONata", "Arguments": {"MessageBody": "{% $states.context.Task.Token %}"}"#,
    ] {
        task("missing-task-token", waiting, given, &[]);
    }
}

#[test]
fn only_what_surely_runs_in_express_is_judged_so() {
    let map = |kind: &str| {
        format!(
            r#""ItemProcessor": {{"ProcessorConfig": {{"Mode": "DISTRIBUTED", "ExecutionType": "{kind}"}}, "StartAt": "B",
                "States": {{"B": {{"Type": "Wait", "Seconds": 301, "End": true}}}}}}"#
        )
    };
    let beyond =
        "/States/A/ItemProcessor/States/B/Seconds: `B` waits 301 seconds in the Express children of `A`";
    check_state("wait-beyond-express", "Map", &map("EXPRESS"), &[beyond]);
    check_state("wait-beyond-express", "Map", &map("STANDARD"), &[]);
    check_state("wait-beyond-express", "Map", &map("${Type}"), &[]);
}

#[test]
fn only_another_case_is_renamed_without_asking() {
    let fix = |parameters: &str| {
        let state = format!(
            r#""A": {{"Type": "Task", "Resource": "{SQS}", "Parameters": {parameters}, "End": true}}"#
        );
        let source = Source::new("a.asl.json", machine(&state));
        let report = lint(&source, &Config::default());
        let found =
            report.diagnostics().iter().find(|found| found.rule().name() == "unknown-parameter").unwrap();
        found.fixes().first().map(|fix| {
            let written: Vec<&str> = fix.edits().iter().map(TextEdit::replacement).collect();
            (fix.applicability(), written.concat())
        })
    };
    let safe = Some((Applicability::Safe, r#""QueueUrl.$""#.to_owned()));
    assert_eq!(fix(r#"{"queueURL.$": "$.q", "MessageBody": "m"}"#), safe);
    let unsafe_one = Some((Applicability::Unsafe, r#""QueueUrl""#.to_owned()));
    assert_eq!(fix(r#"{"QeueuUrl": "q", "MessageBody": "m"}"#), unsafe_one);
    let removal = Some((Applicability::Unsafe, String::new()));
    assert_eq!(fix(r#"{"QueueUrl": "q", "MessageBody": "m", "Colour": 1}"#), removal);
    // A list hardly is the map that `MessageAttributes` wants.
    assert_eq!(fix(r#"{"QueueUrl": "q", "MessageBody": "m", "MessageAtributes": []}"#), removal);
}
