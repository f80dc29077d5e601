use super::machine;
use crate::{Applicability, Config, Diagnostic, Source, fix, lint};

const DONE: &str = r#""Done": {"Type": "Succeed"}"#;

/// The fixes that a rule offers for the states of a machine that begins with `A`.
fn offered(rule: &str, states: &str) -> Vec<String> {
    let source = Source::new("test.asl.json", machine(states));
    let report = lint(&source, &Config::default());
    let own = report.diagnostics().iter().filter(|found| found.rule().name() == rule);
    let fixes = own.flat_map(Diagnostic::fixes);
    fixes.map(|fix| format!("{}: {}", fix.applicability(), fix.title())).collect()
}

/// Checks what all fixes make of the states of a machine that begins with `A`.
#[track_caller]
fn check_fixed(states: &str, expected: &str) {
    let source = Source::new("test.asl.json", machine(states));
    let fixed = fix(&source, &Config::default(), Applicability::Unsafe);
    assert_eq!(fixed.source().text(), machine(expected));
}

#[test]
fn a_target_is_mended_where_one_state_comes_near() {
    let offered = |target: &str, others: &str| {
        let states = format!(r#""A": {{"Type": "Pass", "Next": "{target}"}}, {others}"#);
        offered("undefined-target", &states)
    };
    assert_eq!(offered("Doen", DONE), ["safe: replace `Doen` with `Done`"]);
    assert_eq!(offered("Nowhere", DONE), [""; 0]);
    assert_eq!(offered("AA", DONE), [""; 0], "the state itself is not what comes next");
    let two = r#""Store": {"Type": "Succeed"}, "Stare": {"Type": "Succeed"}"#;
    assert_eq!(offered("Stire", two), [""; 0], "either may be meant");
    assert_eq!(offered("Step2", r#""Step1": {"Type": "Succeed"}"#), [""; 0], "another number is no slip");
}

#[test]
fn a_field_is_mended_where_it_takes_the_value() {
    let offered = |fields: &str| {
        offered("unknown-field", &format!(r#""A": {{"Type": "Wait", {fields}, "Next": "Done"}}, {DONE}"#))
    };
    assert_eq!(offered(r#""Secnods": 5"#), ["safe: rename `Secnods` to `Seconds`"]);
    assert_eq!(offered(r#""Secnods": "five""#), [""; 0]);
    assert_eq!(offered(r#""Frobnicate": 5"#), [""; 0]);
    assert_eq!(offered(r#""Secnods": 5, "Seconds": 6"#), [""; 0], "the field is there");
}

#[test]
fn keywords_are_mended() {
    check_fixed(
        &format!(r#""A": {{"Type": "Psas", "QueryLanguage": "JSONPAth", "Next": "Done"}}, {DONE}"#),
        &format!(r#""A": {{"Type": "Pass", "QueryLanguage": "JSONPath", "Next": "Done"}}, {DONE}"#),
    );
}

#[test]
fn functions_are_mended_where_they_stand() {
    let pass = |value: &str| {
        format!(r#""A": {{"Type": "Pass", "Parameters": {{"x.$": "{value}"}}, "Next": "Done"}}, {DONE}"#)
    };
    check_fixed(
        &pass(r"States.Fromat('\u007b}', States.UUDI())"),
        &pass(r"States.Format('\u007b}', States.UUID())"),
    );
    assert_eq!(offered("invalid-intrinsic", &pass("States.Foo()")), [""; 0]);
}

#[test]
fn a_suffix_that_does_not_belong_goes() {
    let offered = |value: &str| {
        let member = format!(r#""x.$": {value}"#);
        let state = format!(r#""A": {{"Type": "Pass", "Parameters": {{{member}}}, "Next": "Done"}}, {DONE}"#);
        offered("invalid-path", &state)
    };
    assert_eq!(offered("[1]"), ["safe: rename `x.$` to `x`"]);
    assert_eq!(offered(r#""a.b""#), ["unsafe: rename `x.$` to `x`"], "perhaps `$.` is missing");
}

#[test]
fn names_of_errors_are_mended() {
    let offered = |name: &str| {
        let retry = format!(r#""Retry": [{{"ErrorEquals": ["{name}"]}}]"#);
        let state = format!(r#""A": {{"Type": "Task", "Resource": "x", {retry}, "Next": "Done"}}, {DONE}"#);
        offered("unknown-error-name", &state)
    };
    assert_eq!(offered("States.Timout"), ["safe: replace `States.Timout` with `States.Timeout`"]);
    assert_eq!(offered("Sates.Timeout"), ["unsafe: replace `Sates.Timeout` with `States.Timeout`"]);
    assert_eq!(offered("States.Frobnicate"), [""; 0]);
}

#[test]
fn what_stands_beside_states_all_goes() {
    let task = |errors: &str| {
        let retry = format!(r#""Retry": [{{"ErrorEquals": [{errors}]}}]"#);
        let catch = r#""Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}]"#;
        format!(r#""A": {{"Type": "Task", "Resource": "x", {retry}, {catch}, "Next": "Done"}}, {DONE}"#)
    };
    check_fixed(&task(r#""Mine", "States.ALL", "States.Timeout""#), &task(r#""States.ALL""#));
}

#[test]
fn errors_are_caught_where_one_state_takes_failures() {
    let task =
        |catch: &str| format!(r#""A": {{"Type": "Task", "Resource": "x"{catch}, "Next": "Done"}}, {DONE}"#);
    let failed = r#", "Failed": {"Type": "Fail"}"#;
    let used = r#", "Catch": [{"ErrorEquals": ["Mine"], "Next": "Failed"}]"#;
    let rule = "uncaught-error";
    let offer = "unsafe: catch every error and go to `Failed`";
    assert_eq!(offered(rule, &(task("") + failed)), [offer]);
    assert_eq!(offered(rule, &(task("") + failed + r#", "Lost": {"Type": "Fail"}"#)), [""; 0]);
    assert_eq!(offered(rule, &(task(used) + failed)), [""; 0]);
    let other = format!(r#"{}, "Failed": {{"Type": "Fail"}}"#, task(""));
    let source = Source::new("test.asl.json", machine(&other));
    let mut config = Config::default();
    config.set_level("unreachable-state", crate::Level::Allow).unwrap();
    let fixed = fix(&source, &config, Applicability::Unsafe);
    let catch = r#", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Failed" }]"#;
    assert_eq!(fixed.source().text(), machine(&(task(catch) + failed)));
}

#[test]
fn states_that_nothing_leads_to_go_together() {
    check_fixed(
        &format!(
            r#""A": {{"Type": "Pass", "Next": "Done"}}, "B": {{"Type": "Pass", "Next": "C"}}, {DONE},
            "C": {{"Type": "Pass", "Next": "D"}}, "D": {{"Type": "Pass", "Next": "B"}}"#
        ),
        &format!(r#""A": {{"Type": "Pass", "Next": "Done"}}, {DONE}"#),
    );
}
