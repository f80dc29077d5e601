//! What stands around a syntax error may lack what the author wrote.

use super::check;

/// The `Next` of `A` cannot be read.
const BROKEN_MEMBER: &str =
    r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", Next: "B"}, "B": {"Type": "Succeed"}}}"#;

/// The brace behind `A` is missing, so that `B` stands in it.
const MISSING_BRACE: &str =
    r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "B": {"Type": "Succeed"}}}"#;

#[test]
fn nothing_is_missing_unknown_or_unreachable_around_an_error() {
    for document in [BROKEN_MEMBER, MISSING_BRACE] {
        for rule in [
            "missing-field",
            "unknown-field",
            "unreachable-state",
            "undefined-target",
            "missing-end-state",
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
