use super::{check, check_state};

const RULE: &str = "invalid-path";

/// Checks one field of a state of this type.
#[track_caller]
fn check_path(kind: &str, field: &str, path: &str, expected: Option<&str>) {
    let processor = if kind == "Map" { r#""ItemProcessor": {"StartAt": "B", "States": {}}, "# } else { "" };
    let expected = expected.map(|message| format!("/States/A/{field}: {message}"));
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    check_state(RULE, kind, &format!(r#"{processor}"{field}": "{path}""#), &expected);
}

#[test]
fn each_field_takes_what_it_takes() {
    for (kind, field, path) in [
        ("Pass", "InputPath", "$.a[*]..b[?(@.c == 'd')]"),
        ("Pass", "InputPath", "$$.Execution.Id"),
        ("Pass", "OutputPath", "$variable.a"),
        ("Pass", "ResultPath", "$.a[0]['b c']"),
        ("Map", "ItemsPath", "$$.Execution.Input.items"),
        ("Wait", "SecondsPath", "$delay"),
        ("Fail", "CausePath", "States.Format('{}', $.a)"),
        ("Fail", "ErrorPath", "$$.State.Name"),
        ("Pass", "InputPath", "${Path}"),
    ] {
        check_path(kind, field, path, None);
    }
}

#[test]
fn each_field_refuses_the_rest() {
    for (kind, field, path, message) in [
        ("Pass", "ResultPath", "$$.a", "`ResultPath` takes no path into the context object: `$$.a`"),
        ("Pass", "ResultPath", "$a", "`ResultPath` takes no variable: `$a`"),
        ("Wait", "SecondsPath", "$$.a", "`SecondsPath` takes no path into the context object: `$$.a`"),
        ("Pass", "InputPath", "States.UUID()", "`InputPath` takes no intrinsic function: `States.UUID()`"),
        (
            "Map",
            "ItemsPath",
            "$.a[1:]",
            "`$.a[1:]` in `ItemsPath` is no reference path: `[1:]` can select several nodes, and a reference path selects exactly one",
        ),
        (
            "Pass",
            "InputPath",
            "a",
            "`a` in `InputPath` is no valid path: a path begins with `$`: write `$.a`",
        ),
    ] {
        check_path(kind, field, path, Some(message));
    }
}

#[test]
fn the_variable_of_a_choice_may_select_several_nodes() {
    check_state(RULE, "Choice", r#""Choices": [{"Variable": "$.a[*]", "IsNull": true, "Next": "A"}]"#, &[]);
}

#[test]
fn payload_templates_are_looked_into() {
    check_state(
        RULE,
        "Pass",
        r#""Parameters": {"a": [{"b~/c.$": "$.x["}], "d.$": 5, "e": "$.x["}"#,
        &[
            "/States/A/Parameters/a/0/b~0~1c.$: `$.x[` in `b~/c.$` is no valid path: `[` is never closed",
            "/States/A/Parameters/d.$: the value of `d.$` is a number: a key that ends in `.$` takes a path or an intrinsic function as text",
        ],
    );
    check_state(RULE, "Pass", r#""Result": {"a.$": "static"}"#, &[]);
    check_state(RULE, "Pass", r#""QueryLanguage": "JSONata", "Output": {"a.$": "static"}"#, &[]);
    check(RULE, r#"{"Type": "Pass", "Assign": {"a.$": "b"}, "End": true}"#, &[]);
    check(
        RULE,
        r#"{"Type": "Pass", "Parameters": {"a.$": "b"}, "End": true}"#,
        &[
            "/Parameters/a.$: the value of `a.$` is neither a path nor an intrinsic function: to give the text as it is, write `a` without `.$`",
        ],
    );
}

#[test]
fn intrinsic_functions_are_read_wherever_they_may_stand() {
    check_state(
        "invalid-intrinsic",
        "Fail",
        r#""CausePath": "States.Format('a'", "ErrorPath": "States.Nothing()""#,
        &[
            "/States/A/CausePath: `(` is never closed",
            "/States/A/ErrorPath: there is no intrinsic function `States.Nothing`",
        ],
    );
    check_state(
        "invalid-intrinsic",
        "Task",
        r#""ResultSelector": {"a": {"b.$": "States.MathAdd(1)"}}"#,
        &["/States/A/ResultSelector/a/b.$: `States.MathAdd` takes 2 arguments, found 1"],
    );
}
