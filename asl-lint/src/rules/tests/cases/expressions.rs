use super::{check, check_state};

/// As [`check_state`], for a state in JSONata.
#[track_caller]
fn check_jsonata(rule: &str, kind: &str, fields: &str, expected: &[&str]) {
    check_state(rule, kind, &format!(r#""QueryLanguage": "JSONata", {fields}"#), expected);
}

#[test]
fn expressions_are_read_wherever_the_state_evaluates_them() {
    check_jsonata(
        "invalid-expression",
        "Task",
        r#""Resource": "{% a b %}", "Comment": "{% a b %}", "TimeoutSeconds": "{% 1 + %}",
           "Arguments": {"a": ["{% (1 %}", "a b"]}, "Catch": [{"ErrorEquals": ["E"], "Next": "A", "Output": "{% $x"}]"#,
        &[
            "/States/A/TimeoutSeconds: expected a value after `+`, found the end of the expression",
            "/States/A/Arguments/a/0: expected `;` or `)`, found the end of the expression",
            "/States/A/Catch/0/Output: `{%` is never closed: end the string with `%}`",
        ],
    );
    check_jsonata("invalid-expression", "Pass", r#""Output": "{% ${Part} + %}""#, &[]);
    check_state("invalid-expression", "Pass", r#""Parameters": "{% 1 + %}""#, &[]);
}

#[test]
fn each_part_of_states_has_its_fields() {
    let absent = |pointer: &str, what: &str, owner: &str, field: &str| {
        format!("/States/A/{pointer}: `$states.{what}` does not exist in `{field}` of a {owner}")
    };
    let task = |fields: &str| format!(r#""Resource": "x", {fields}"#);
    for output in ["$states.result.a", "$states.input", "$states.context.State.Name"] {
        check_jsonata("invalid-expression", "Task", &task(&format!(r#""Output": "{{% {output} %}}""#)), &[]);
    }
    check_jsonata(
        "invalid-expression",
        "Task",
        &task(r#""Arguments": "{% $states.result %}", "Output": "{% $states.errorOutput %}""#),
        &[
            &absent("Arguments", "result", "Task state", "Arguments"),
            &absent("Output", "errorOutput", "Task state", "Output"),
        ],
    );
    check_jsonata(
        "invalid-expression",
        "Task",
        &task(
            r#""Catch": [{"ErrorEquals": ["E"], "Next": "A", "Assign": {"a": "{% $states.errorOutput %}", "b": "{% $states.result %}"}}]"#,
        ),
        &[&absent("Catch/0/Assign/b", "result", "catcher", "Assign")],
    );
    check_jsonata(
        "invalid-expression",
        "Pass",
        r#""Output": "{% $states.result %}""#,
        &[&absent("Output", "result", "Pass state", "Output")],
    );
}

#[test]
fn delimiters_stand_at_both_ends() {
    let rule = "unevaluated-expression";
    let around = "text around `{% %}` makes all of it plain text: join it with `&` inside";
    check_jsonata(
        rule,
        "Pass",
        r#""Output": " {% $states.input %}""#,
        &[&format!("/States/A/Output: {around}")],
    );
    check_jsonata(
        rule,
        "Pass",
        r#""Output": ["a {% $states.input.b %} c", "{% if x %}yes{% endif %} now", "50 %} off", "$states.input %}"]"#,
        &[
            &format!("/States/A/Output/0: {around}"),
            "/States/A/Output/3: `%}` closes nothing: begin the string with `{%`",
        ],
    );
}

#[test]
fn keys_are_never_evaluated() {
    check_jsonata(
        "unevaluated-expression",
        "Pass",
        r#""Output": [{"{% $states.input.name %}": 1}]"#,
        &["/States/A/Output/0/{% $states.input.name %}: a key is never evaluated: this is plain text"],
    );
}

#[test]
fn an_expression_gives_json() {
    check_jsonata(
        "failing-expression",
        "Pass",
        r#""Output": "{% function($x){ $x } %}""#,
        &["/States/A/Output: the expression gives a function, which is no JSON"],
    );
}

#[test]
fn literal_fields_take_no_expression() {
    let never = |field: &str| format!("`{field}` takes no JSONata expression: this is plain text");
    check_jsonata(
        "unevaluated-expression",
        "Task",
        r#""Resource": "{% $arn %}", "Comment": "{% 1 %}", "Retry": [{"ErrorEquals": ["{% $e %}"]}]"#,
        &[
            &format!("/States/A/Resource: {}", never("Resource")),
            &format!("/States/A/Retry/0/ErrorEquals/0: {}", never("ErrorEquals")),
        ],
    );
    check_state(
        "unevaluated-expression",
        "Fail",
        r#""Cause": "{% $states.input %}""#,
        &["/States/A/Cause: this looks like a JSONata expression, and the state is in JSONPath"],
    );
}

#[test]
fn an_assign_is_written_out() {
    check_jsonata(
        "invalid-field-value",
        "Pass",
        r#""Assign": "{% $states.input %}""#,
        &["/States/A/Assign: `Assign` must be an object, not the string `{% $states.input %}`"],
    );
}

#[test]
fn keys_of_the_other_language_are_left_over() {
    check_jsonata(
        "json-path-in-jsonata",
        "Pass",
        r#""Output": [{"a": {"b.$": "$.c"}}], "Assign": {"d.$": 1}"#,
        &[
            "/States/A/Output/0/a/b.$: the key `b.$` is plain text in a JSONata state",
            "/States/A/Assign/d.$: the key `d.$` is plain text in a JSONata state",
        ],
    );
}

#[test]
fn only_what_reads_as_nothing_else_looks_like_a_path() {
    check_state(
        "static-path",
        "Pass",
        r#""Parameters": {"a": "$.b", "c": "$5.00", "d": "$", "e": "$.b and more", "f": ["$.b"], "g": "States.UUID()", "h.$": "$.b", "InputPath": "$.b"}"#,
        &[
            "/States/A/Parameters/a: the value of `a` looks like a path, and is plain text",
            "/States/A/Parameters/f/0: this element looks like a path, and is plain text",
            "/States/A/Parameters/g: the value of `g` looks like an intrinsic function, and is plain text",
        ],
    );
    check_state(
        "static-path",
        "Task",
        r#""Resource": "x", "ResultSelector": "$.b""#,
        &["/States/A/ResultSelector: the value of `ResultSelector` looks like a path, and is plain text"],
    );
    check_state(
        "static-path",
        "Pass",
        r#""Assign": {"x": 1, "y": "$x.a", "z": "$other"}"#,
        &["/States/A/Assign/y: the value of `y` looks like a variable, and is plain text"],
    );
    check_jsonata(
        "static-path",
        "Pass",
        r#""Output": {"a": "$.b", "c.$": "$.d", "e": "{% $states.input %}"}"#,
        &["/States/A/Output/a: the value of `a` looks like a path, and is plain text"],
    );
}

#[test]
fn the_context_object_has_its_fields() {
    let rule = "unknown-context-field";
    let parameters = |path: &str| format!(r#""Parameters": {{"a.$": "{path}"}}"#);
    for path in
        ["$$", "$$.Execution.Input.any.thing", "$$.State.RetryCount", "$$['Execution']['Id']", "$$..Id"]
    {
        check_state(rule, "Pass", &parameters(path), &[]);
    }
    check_state(
        rule,
        "Pass",
        &parameters("$$.State.Nmae"),
        &["/States/A/Parameters/a.$: `State` has no field `Nmae` in the context object"],
    );
    check_state(
        rule,
        "Pass",
        &parameters("States.Format('{}', $$.execution.Id)"),
        &["/States/A/Parameters/a.$: the context object has no field `execution`"],
    );
    check_jsonata(
        rule,
        "Pass",
        r#""Output": "{% $states.context.Map.Item.Value %}""#,
        &["/States/A/Output: the context object has no item here"],
    );
    check(rule, r#"{"Type": "Pass", "InputPath": "$$.Map.Item.Value", "End": true}"#, &[]);
}

#[test]
fn a_fail_state_takes_texts() {
    check_state(
        "invalid-intrinsic",
        "Fail",
        r#""ErrorPath": "States.ArrayLength($.a)", "CausePath": "States.JsonToString($.a)""#,
        &["/States/A/ErrorPath: `ErrorPath` does not take `States.ArrayLength`: it must be given a string"],
    );
}
