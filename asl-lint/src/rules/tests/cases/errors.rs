use crate::{Config, Source, lint};

use super::{advice, check_state, check_states, machine};

const RULE: &str = "uncaught-error";

/// A Task state with further fields.
fn task(name: &str, fields: &str) -> String {
    format!(r#""{name}": {{"Type": "Task", "Resource": "x", "End": true{fields}}}"#)
}

/// A `Catch` of these errors.
fn catch(errors: &str) -> String {
    format!(r#", "Catch": [{{"ErrorEquals": [{errors}], "Next": "Failed"}}]"#)
}

const FAILED: &str = r#""Failed": {"Type": "Fail"}"#;

#[test]
fn a_catcher_takes_what_its_names_take() {
    let uncaught = |fields: &str, expected: &[&str]| {
        check_states(RULE, &format!("{}, {FAILED}", task("A", fields)), expected);
    };
    let failure = "/States/A: nothing catches a failure of Task state `A`";
    let timeout = "/States/A: nothing catches a timeout of Task state `A`";
    let both = "/States/A: nothing catches a failure or a timeout of Task state `A`";
    let limit = r#", "TimeoutSeconds": 5"#;
    uncaught(&catch(r#""States.ALL""#), &[]);
    uncaught(&catch(r#""States.TaskFailed""#), &[]);
    uncaught(&catch(r#""${Error}""#), &[]);
    uncaught(r#", "Catch": "${Catch}""#, &[]);
    uncaught(&catch(r#""Mine""#), &[failure]);
    uncaught(r#", "Retry": [{"ErrorEquals": ["States.ALL"]}]"#, &[failure]);
    uncaught(limit, &[both]);
    uncaught(&format!("{limit}{}", catch(r#""States.TaskFailed""#)), &[timeout]);
    uncaught(&format!("{limit}{}", catch(r#""States.Timeout""#)), &[failure]);
    uncaught(&format!("{limit}{}", catch(r#""States.TaskFailed", "States.Timeout""#)), &[]);
}

/// A Parallel around one Task.
fn parallel(inner: &str, outer: &str) -> String {
    let inner = task("B", inner);
    format!(
        r#""A": {{"Type": "Parallel", "Branches": [{{"StartAt": "B", "States": {{{inner}, "Failed": {{"Type": "Fail"}}}}}}], "End": true{outer}}}, "Other": {{"Type": "Fail"}}"#
    )
}

#[test]
fn errors_are_caught_on_the_way_out() {
    let outer = r#", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Other"}]"#;
    check_states(RULE, &parallel("", outer), &[]);
    check_states(RULE, &parallel(&catch(r#""States.ALL""#), ""), &[]);
    check_states(RULE, &parallel("", ""), &["/States/A: nothing catches a failure of Parallel state `A`"]);
}

#[test]
fn a_state_may_allow_its_own_errors_to_end_the_execution() {
    let allowed = r#", "Comment": "asl-lint: allow(uncaught-error) best effort""#;
    let both = format!(
        r#"{{"StartAt": "A", "States": {{"A": {{"Type": "Parallel", "End": true, "Branches": [
            {{"StartAt": "B", "States": {{{}}}}}, {{"StartAt": "C", "States": {{{}}}}}]}}}}}}"#,
        task("B", allowed),
        task("C", "")
    );
    let place = advice(RULE, &both);
    assert_eq!(place.first().unwrap(), "/States/A/Branches/1/States/C: this state can fail");
    let all = machine(&format!("{}, {}", parallel(allowed, ""), r#""C": {"Type": "Pass", "End": true}"#));
    let (source, config) = (Source::new("test.asl.json", all), Config::default());
    let report = lint(&source, &config);
    let about_errors = |name: &str| ["uncaught-error", "unused-allowance"].contains(&name);
    assert!(!report.diagnostics().iter().any(|found| about_errors(found.rule().name())));
}

#[test]
fn handlers_that_cannot_be_read_make_no_further_findings() {
    for catch in
        [r#"{"Next": "Failed"}"#, r#"[{"Next": "Failed"}]"#, r#"[{"ErrorEquals": [], "Next": "Failed"}]"#]
    {
        check_states(RULE, &format!("{}, {FAILED}", task("A", &format!(r#", "Catch": {catch}"#))), &[]);
    }
}

#[test]
fn the_place_for_a_catcher_is_said() {
    assert_eq!(
        advice(RULE, &machine(&parallel("", ""))),
        ["/States/A/Branches/0/States/B: this state can fail", "help: add a `Catch` with `States.ALL`"]
    );
    let caught = parallel(&catch(r#""Mine""#), r#", "Catch": [{"ErrorEquals": ["Yours"], "Next": "Other"}]"#);
    assert_eq!(advice(RULE, &machine(&caught))[1], "help: add a last catcher with `States.ALL`");
    let limit = r#", "TimeoutSeconds": 5, "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "A"}]"#;
    assert_eq!(
        advice(RULE, &machine(&task("A", limit))),
        [
            "help: add a last catcher with `States.ALL`",
            "note: `States.TaskFailed` takes every error but timeouts"
        ]
    );
    let lambda = r#""A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true}"#;
    assert_eq!(
        advice(RULE, &machine(lambda)),
        [
            "help: add a `Catch` with `States.ALL`",
            "note: `A` can raise `SQS.AmazonSQSException`, `SQS.InvalidAddressException`, `SQS.InvalidMessageContentsException` and others"
        ]
    );
}

#[test]
fn a_distributed_map_fails_by_itself() {
    let map = |mode: &str, fields: &str| {
        let inner = task("B", "");
        format!(
            r#""A": {{"Type": "Map", "ItemProcessor": {{"ProcessorConfig": {{"Mode": "{mode}"}}, "StartAt": "B", "States": {{{inner}}}}}, "End": true{fields}}}, {FAILED}"#
        )
    };
    let own = "/States/A: nothing catches a failure of Map state `A`";
    check_states(RULE, &map("INLINE", ""), &[own]);
    check_states(RULE, &map("DISTRIBUTED", ""), &[own]);
    check_states(RULE, &map("DISTRIBUTED", &catch(r#""States.ALL""#)), &[]);
    check_states(RULE, &map("DISTRIBUTED", &catch(r#""States.ExceedToleratedFailureThreshold""#)), &[own]);
}

#[test]
fn states_that_cannot_fail_need_no_catcher() {
    check_states(RULE, r#""A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Fail"}"#, &[]);
    check_states(
        RULE,
        r#""A": {"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Fail"}}}], "End": true}"#,
        &[],
    );
}

#[test]
fn states_all_stands_alone_and_last() {
    let beside = "`States.ALL` stands beside other errors in a catcher";
    check_state(
        "misplaced-states-all",
        "Task",
        r#""Catch": [{"ErrorEquals": ["E", "States.ALL"], "Next": "A"}]"#,
        &[&format!("/States/A/Catch/0/ErrorEquals/1: {beside}")],
    );
    check_state(
        "misplaced-states-all",
        "Map",
        r#""Catch": [{"ErrorEquals": ["States.ALL"], "Next": "A"}, {"ErrorEquals": ["E"], "Next": "A"}]"#,
        &[
            "/States/A/Catch/0/ErrorEquals/0: `States.ALL` stands in a catcher that is not the last of `Catch`",
        ],
    );
}

#[test]
fn only_names_near_the_services_own_are_doubted() {
    for name in
        ["OrderNotFound", "Lambda.Unknown", "java.lang.Exception", "States.Http.StatusCode.429", "${Error}"]
    {
        check_state("unknown-error-name", "Fail", &format!(r#""Error": "{name}""#), &[]);
    }
    check_state(
        "unknown-error-name",
        "Fail",
        r#""Error": "State.Timeout""#,
        &["/States/A/Error: `State.Timeout` is not one of the service's errors"],
    );
    check_state("unknown-error-name", "Fail", r#""QueryLanguage": "JSONata", "Error": "{% 'a' %}""#, &[]);
}
