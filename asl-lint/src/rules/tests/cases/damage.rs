//! What stands around a syntax error may lack what the author wrote.

use super::check;

/// The `Next` of `A` cannot be read.
const BROKEN_MEMBER: &str =
    r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", Next: "B"}, "B": {"Type": "Succeed"}}}"#;

/// The brace behind `A` is missing, so that `B` stands in it.
const MISSING_BRACE: &str =
    r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "B": {"Type": "Succeed"}}}"#;

/// The `Catch` of `A` cannot be read, so that nothing seems to lead to `B`.
const BROKEN_CATCH: &str = r#"{"StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "x", Catch: [{"ErrorEquals": ["States.ALL"], "Next": "B"}], "Next": "C"},
    "B": {"Type": "Succeed"}, "C": {"Type": "Succeed"}}}"#;

/// A way out of the loop cannot be read.
const BROKEN_WAY_OUT: &str = r#"{"StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "x", "Next": "B", Catch: [{"ErrorEquals": ["States.ALL"], "Next": "C"}]},
    "B": {"Type": "Pass", "Next": "A"}, "C": {"Type": "Succeed"}}}"#;

/// The only state that ends cannot be read.
const BROKEN_END: &str =
    r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "A"}, B: {"Type": "Succeed"}}}"#;

#[test]
fn nothing_is_missing_unknown_or_unreachable_around_an_error() {
    for document in [BROKEN_MEMBER, MISSING_BRACE, BROKEN_CATCH, BROKEN_WAY_OUT, BROKEN_END] {
        for rule in [
            "missing-field",
            "unknown-field",
            "unreachable-state",
            "undefined-target",
            "missing-end-state",
            "endless-loop",
            "uncaught-error",
        ] {
            check(rule, document, &[]);
        }
    }
    check("invalid-syntax", BROKEN_MEMBER, &["/States/A: expected a key in double quotes, found `N`"]);
}

#[test]
fn what_is_whole_is_still_linted() {
    let document =
        r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", Next: "B"}, "B": {"Type": "Succeed", "x": 1}}}"#;
    check("unknown-field", document, &["/States/B/x: unknown field `x` in Succeed state `B`"]);
}

#[test]
fn comments_and_trailing_commas_damage_nothing() {
    let document = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass",}, /* */ }}"#;
    check("missing-field", document, &["/States/A: `Next` or `End` is missing in Pass state `A`"]);
}

#[test]
fn findings_at_one_position_stand_by_the_names_of_their_rules() {
    let source = crate::Source::new("a.json", "{\"StartAt\": \"A\", \"States\": {\n");
    let report = crate::lint(&source, &crate::Config::default());
    let found = report.diagnostics().iter().map(|found| (found.label().span().start(), found.rule().name()));
    let expected = [(27, "invalid-field-value"), (27, "invalid-syntax")];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}
