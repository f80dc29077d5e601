use super::check_state;

/// Checks a Task with this `Resource`, parameters and retriers.
#[track_caller]
fn retry(rule: &str, call: &str, parameters: &str, retriers: &str, expected: &[&str]) {
    let fields = format!(
        r#""Resource": "arn:aws:states:::{call}", "Parameters": {{{parameters}}}, "Retry": [{retriers}]"#
    );
    check_state(rule, "Task", &fields, expected);
}

#[test]
fn an_exemption_from_a_broader_retrier_is_no_useless_one() {
    let rule = |retriers: &str, expected: &[&str]| {
        retry("useless-retrier", "sqs:sendMessage", "", retriers, expected);
    };
    let none = r#"{"ErrorEquals": ["States.Timeout"], "MaxAttempts": 0}"#;
    let useless =
        "/States/A/Retry/0/MaxAttempts: a retrier of `A` never retries, and exempts nothing from another";
    rule(none, &[useless]);
    rule(&format!(r#"{none}, {{"ErrorEquals": ["States.ALL"]}}"#), &[]);
    rule(&format!(r#"{none}, {{"ErrorEquals": ["States.TaskFailed"]}}"#), &[useless]);
    rule(&format!(r#"{none}, "${{Retrier}}""#), &[]);
    rule(r#"{"ErrorEquals": ["E"], "MaxAttempts": "${N}"}"#, &[]);
}

#[test]
fn a_name_that_changes_may_be_tried_again() {
    let rule = |name: &str, retriers: &str, expected: &[&str]| {
        retry("repeated-job-name", "sagemaker:createTrainingJob.sync", name, retriers, expected);
    };
    let all = r#"{"ErrorEquals": ["States.ALL"]}"#;
    let repeated = "/States/A/Retry/0: `A` is retried under the `TrainingJobName` of the first attempt";
    rule(r#""TrainingJobName.$": "$.name""#, all, &[repeated]);
    rule(r#""TrainingJobName": "${Name}""#, all, &[]);
    rule(r#""TrainingJobName.$": "States.Format('{}-{}', $.name, $$.State.RetryCount)""#, all, &[]);
    let exempt = r#"{"ErrorEquals": ["States.TaskFailed", "States.Timeout"], "MaxAttempts": 0}"#;
    rule(r#""TrainingJobName.$": "$.name""#, &format!("{exempt}, {all}"), &[]);
    rule(
        r#""TrainingJobName.$": "$.name""#,
        r#"{"ErrorEquals": ["SageMaker.AmazonSageMakerException"]}"#,
        &[],
    );
}

#[test]
fn delays_are_added_up_against_the_timeout_of_the_machine() {
    let check = |retrier: &str, expected: &[&str]| {
        let text = format!(
            r#"{{"StartAt": "A", "TimeoutSeconds": 30, "States": {{"A": {{"Type": "Task", "Resource": "${{F}}", "End": true,
                "Retry": [{{"ErrorEquals": ["States.ALL"], {retrier}}}]}}}}}}"#
        );
        super::check("retries-beyond-timeout", &text, expected);
    };
    let beyond = |attempt: u32, attempts: u32| {
        format!(
            "/States/A/Retry/0: retry {attempt} of {attempts} of `A` comes when the execution has timed out"
        )
    };
    check(r#""MaxAttempts": 4"#, &[]);
    check(r#""MaxAttempts": 5"#, &[&beyond(5, 5)]);
    check(r#""MaxAttempts": 9, "MaxDelaySeconds": 2"#, &[]);
    check(r#""MaxAttempts": 99999999, "BackoffRate": 1"#, &[&beyond(30, 99_999_999)]);
    check(r#""MaxAttempts": 9, "JitterStrategy": "FULL""#, &[]);
}

#[test]
fn a_wait_with_any_limit_ends() {
    let check = |resource: &str, fields: &str, expected: &[&str]| {
        check_state(
            "missing-timeout",
            "Task",
            &format!(r#""Resource": "arn:aws:states:{resource}"{fields}"#),
            expected,
        );
    };
    check("::glue:startJobRun.sync", "", &["/States/A: `A` waits for a job without a limit"]);
    check("::glue:startJobRun.sync", r#", "Parameters": {"Timeout": 5}"#, &[]);
    check("::glue:startJobRun", "", &[]);
    check("r:1:activity:x", "", &["/States/A: `A` waits for a worker without a limit"]);
    check("r:1:activity:x", r#", "HeartbeatSecondsPath": "$.h""#, &[]);
    check("::sqs:sendMessage.waitForTaskToken", "", &["/States/A: `A` waits for a callback without a limit"]);
}
