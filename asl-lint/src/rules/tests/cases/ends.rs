use super::{check, check_state, check_states};

const RULE: &str = "failure-ends-in-success";

/// A Task that goes to `B` on these errors, and further states.
fn caught(errors: &str, states: &str) -> String {
    format!(
        r#""A": {{"Type": "Task", "Resource": "${{F}}", "End": true, "Catch": [{{"ErrorEquals": ["{errors}"], "Next": "B"}}]}}, {states}"#
    )
}

#[test]
fn only_ways_that_merely_notify_are_doubted() {
    let succeed = r#""B": {"Type": "Succeed"}"#;
    let found = ["/States/A/Catch/0/Next: a failure of `A` ends in success at `B`"];
    check_states(RULE, &caught("States.ALL", succeed), &found);
    check_states(RULE, &caught("NotFound", succeed), &[]);
    let repair = r#""B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}"#;
    check_states(RULE, &caught("States.ALL", repair), &[]);
    let either = r#""B": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "C"}], "Default": "D"},
        "C": {"Type": "Succeed"}, "D": {"Type": "Fail"}"#;
    check_states(RULE, &caught("States.ALL", either), &[]);
    let told = r#""B": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Next": "C"}, "C": {"Type": "Fail"}"#;
    check_states(RULE, &caught("States.ALL", told), &[]);
}

#[test]
fn a_branch_may_end_in_success() {
    let branch = caught("States.ALL", r#""B": {"Type": "Succeed"}"#);
    let fields =
        format!(r#""Branches": [{{"StartAt": "A1", "States": {{{}}}}}]"#, branch.replace("\"A\"", "\"A1\""));
    check_state(RULE, "Parallel", &fields, &[]);
}

#[test]
fn arns_are_found_wherever_they_stand() {
    let arn = |text: &str, expected: &[&str]| {
        let fields = format!(r#""Resource": "${{F}}", "Parameters": {{"a": ["{text}"]}}"#);
        check_state("hard-coded-arn", "Task", &fields, expected);
    };
    let at = "/States/A/Parameters/a/0: an ARN names the";
    arn(
        "arn:aws:sns:eu-west-1:123456789012:t",
        &[&format!("{at} account `123456789012` and Region `eu-west-1` itself")],
    );
    arn("at arn:aws:iam::123456789012:role/r, or", &[&format!("{at} account `123456789012` itself")]);
    arn("arn:aws:sns:${Region}:123456789012:t", &[&format!("{at} account `123456789012` itself")]);
    for portable in
        ["arn:aws:states:::sns:publish", "arn:aws:s3:::bucket/key", "arn:", "arn:aws:iam::aws:policy/X"]
    {
        arn(portable, &[]);
    }
}

#[test]
fn secrets_are_told_from_their_names() {
    let secret = |member: &str, expected: &[&str]| {
        check_state(
            "literal-secret",
            "Task",
            &format!(r#""Resource": "${{F}}", "Parameters": {{{member}}}"#),
            expected,
        );
    };
    let found = "stands in the definition, where everybody who may read it can";
    secret(
        r#""Api-Key": "a1b2c3d4e5""#,
        &[&format!("/States/A/Parameters/Api-Key: a secret in `Api-Key` {found}")],
    );
    secret(
        r#""x": "AKIAQ3EGRTQ3EGRTQ3EG""#,
        &[&format!("/States/A/Parameters/x: the access key `AKIAQ3EG…` {found}")],
    );
    secret(
        r#""Authorization": "Bearer a1b2c3d4e5""#,
        &[&format!("/States/A/Parameters/Authorization: a secret in `Authorization` {found}")],
    );
    for harmless in [
        r#""x": "AKIAIOSFODNN7EXAMPLE""#,
        r#""Password.$": "$.password""#,
        r#""Password": "${Password}""#,
        r#""Password": "YOUR_PASSWORD""#,
        r#""Password": "arn:aws:secretsmanager:eu-west-1:1:secret:x""#,
        r#""SecretId": "database-login""#,
    ] {
        secret(harmless, &[]);
    }
}

#[test]
fn a_machine_with_a_limit_needs_none_on_its_tasks() {
    let text = r#"{"StartAt": "A", "TimeoutSeconds": 60, "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "End": true}}}"#;
    check("missing-timeout", text, &[]);
}
