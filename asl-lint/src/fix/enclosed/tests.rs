use crate::fix::tests::{fixed_as, steps};
use crate::fix::{Edit, Fix};

/// What becomes of a file in which something changes.
#[track_caller]
fn check(name: &str, text: &str, edits: impl FnOnce(Fix<Edit>) -> Fix<Edit>, before: &str, after: &str) {
    assert_eq!(text.matches(before).count(), 1, "{before}");
    assert_eq!(fixed_as(name, text, edits).unwrap(), text.replacen(before, after, 1));
}

fn insert(fix: Fix<Edit>) -> Fix<Edit> {
    fix.insert_after(steps([]), 0, "ResultPath", 7)
}

const QUOTED: &str = r#"{"name": "x", "definition": "{\n  \"a\": 1,\n  \"b\": \"c\"\n}"}"#;

#[test]
fn quotes_and_line_breaks_are_escaped_in_quotes() {
    check("a.json", QUOTED, |fix| fix.rename(steps([0]), "A"), r#"\"a\""#, r#"\"A\""#);
    check("a.json", QUOTED, insert, "1,\\n", r#"1,\n  \"ResultPath\": 7,\n"#);
    check("a.json", QUOTED, |fix| fix.remove(steps([0])), r#"  \"a\": 1,\n"#, "");
    assert_eq!(
        fixed_as("a.json", QUOTED, |fix| fix.replace(steps([0]), "${x}")),
        None,
        "somebody would fill it in"
    );
}

const BLOCK: &str = "Resources:\n  A:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      \
                     DefinitionString: !Sub |\n        {\n          \"a\": 1,\n          \"b\": \"${B}\"\n        }\n      Name: x\n";

#[test]
fn lines_are_indented_in_blocks() {
    check("t.yaml", BLOCK, |fix| fix.replace(steps([0]), "é"), " 1,", " \"é\",");
    check("t.yaml", BLOCK, insert, " 1,\n", " 1,\n          \"ResultPath\": 7,\n");
    check("t.yaml", BLOCK, |fix| fix.remove(steps([0])), "          \"a\": 1,\n", "");
    let heredoc = "resource aws_sfn_state_machine a {\n  definition = <<-EOT\n    {\n      \"a\": 1,\n      \"b\": 2\n    }\n  EOT\n}\n";
    check("main.tf", heredoc, insert, " 1,\n", " 1,\n      \"ResultPath\": 7,\n");
    check("main.tf", heredoc, |fix| fix.rename(steps([1]), "c"), "\"b\"", "\"c\"");
}

#[test]
fn what_spreads_over_pieces_is_not_edited() {
    let text = r#"{"Resources": {"A": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString":
        {"Fn::Join": ["", ["{\"a\": 1, \"b\": \"", {"Ref": "B"}, "\", \"c\": 3}"]]}}}}}"#;
    check("t.json", text, |fix| fix.replace(steps([0]), 7), "1,", "7,");
    check("t.json", text, |fix| fix.rename(steps([2]), "d"), r#"\"c\""#, r#"\"d\""#);
    assert_eq!(fixed_as("t.json", text, |fix| fix.replace(steps([1]), 7)), None);
    let quoted = "Resources: {A: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: '{\"a\": 1}'}}}";
    assert_eq!(
        fixed_as("t.yaml", quoted, |fix| fix.replace(steps([0]), 7)),
        None,
        "quotes that would be doubled"
    );
}

#[test]
fn values_of_a_template_change_in_place() {
    let yaml = "stepFunctions:\n  stateMachines:\n    a:\n      definition:\n        StartAt: A # x\n        Comment: !Sub \"x y\"\n";
    check("serverless.yml", yaml, |fix| fix.replace(steps([0]), "B"), "StartAt: A", "StartAt: B");
    check("serverless.yml", yaml, |fix| fix.replace_within(steps([1]), 0..1, "z"), "\"x", "\"z");
}
