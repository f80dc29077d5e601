use crate::fix::tests::{fixed_as, steps};
use crate::fix::{Edit, Fix};

const TEXT: &str = "resource \"aws_sfn_state_machine\" \"a\" {\n  definition = jsonencode({\n    StartAt = \"A\" # first\n    \
                    \"Version\" : \"1.0\",\n    Comment = \"x$${y}z\"\n    TimeoutSeconds = var.x\n  })\n}\n";

/// What becomes of the lines with the members.
#[track_caller]
fn check(edits: impl FnOnce(Fix<Edit>) -> Fix<Edit>, before: &str, after: &str) {
    let fixed = fixed_as("main.tf", TEXT, edits);
    assert!(TEXT.contains(before));
    assert_eq!(fixed.unwrap(), TEXT.replacen(before, after, 1));
}

#[test]
fn values_and_keys_change_where_they_stand() {
    check(|fix| fix.replace(steps([0]), 7), "\"A\"", "7");
    check(|fix| fix.replace(steps([0]), "a \"${b}\""), "\"A\"", r#""a \"$${b}\"""#);
    check(|fix| fix.rename(steps([0]), "Start"), "StartAt", "Start");
    check(|fix| fix.rename(steps([0]), "a.b"), "StartAt", "\"a.b\"");
    check(|fix| fix.rename(steps([1]), "Comment"), "\"Version\"", "\"Comment\"");
    check(|fix| fix.replace_within(steps([2]), 4..5, "w"), "}z", "wz");
}

#[test]
fn members_come_and_go_with_their_lines() {
    check(|fix| fix.remove(steps([1])), "    \"Version\" : \"1.0\",\n", "");
    check(|fix| fix.insert_after(steps([]), 2, "ResultPath", 7), "}z\"\n", "}z\"\n    ResultPath = 7\n");
}

#[test]
fn what_is_not_plain_stays() {
    let fixed = |edits: fn(Fix<Edit>) -> Fix<Edit>| fixed_as("main.tf", TEXT, edits);
    assert_eq!(fixed(|fix| fix.remove(steps([0]))), None, "a comment stands on the line");
    assert_eq!(fixed(|fix| fix.replace(steps([3]), 7)), None, "an expression");
    assert_eq!(fixed(|fix| fix.replace(steps([0]), "a\nb")), None, "a control character");
    assert_eq!(fixed(|fix| fix.replace_within(steps([2]), 0..1, "${")), None);
}
