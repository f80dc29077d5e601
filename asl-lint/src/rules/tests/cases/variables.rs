use super::{advice, check, check_state, check_states, machine};

/// States in JSONata: `A` assigns what is given and goes on to `B`, which reads it.
fn jsonata(assign: &str, output: &str) -> String {
    format!(
        r#"{{"QueryLanguage": "JSONata", "StartAt": "A", "States": {{
            "A": {{"Type": "Pass", "Assign": {assign}, "Next": "B"}},
            "B": {{"Type": "Pass", "Output": "{{% {output} %}}", "End": true}}}}}}"#
    )
}

#[test]
fn a_variable_is_assigned_before_it_is_read() {
    check("undefined-variable", &jsonata(r#"{"x": 1}"#, "$x + $sum([$x]) + ($y := 1; $y)"), &[]);
    check(
        "undefined-variable",
        &jsonata(r#"{"x": 1}"#, "$x + $y"),
        &["/States/B/Output: no state assigns the variable `$y`"],
    );
    check("undefined-variable", &jsonata(r#"{"x": 1}"#, "$exists($y) ? $y : 0"), &[]);
    check("undefined-variable", &jsonata(r#""${Variables}""#, "$y"), &[]);
    check("undefined-variable", &jsonata(r#"{"${Name}": 1}"#, "$y"), &[]);
    check("undefined-variable", r#"{"Type": "Pass", "InputPath": "$x", "End": true}"#, &[]);
}

#[test]
fn every_kind_of_reference_is_read() {
    check_states(
        "undefined-variable",
        r#""A": {"Type": "Choice", "InputPath": "$a", "Choices": [
              {"And": [{"Variable": "$b.c", "NumericEqualsPath": "$d[0]"}, {"Variable": "$e", "IsPresent": true}], "Next": "B"}]},
           "B": {"Type": "Task", "Resource": "x", "Parameters": {"x": [{"y.$": "States.Array($f, States.UUID())"}]}, "End": true}"#,
        &[
            "/States/A/InputPath: no state assigns the variable `$a`",
            "/States/A/Choices/0/And/0/Variable: no state assigns the variable `$b`",
            "/States/A/Choices/0/And/0/NumericEqualsPath: no state assigns the variable `$d`",
            "/States/B/Parameters/x/0/y.$: no state assigns the variable `$f`",
        ],
    );
}

#[test]
fn branches_see_the_variables_around_them_and_keep_their_own() {
    let states = |config: &str, inner: &str, outer: &str| {
        format!(
            r#""A": {{"Type": "Pass", "Assign": {{"x": 1}}, "Next": "M"}},
               "M": {{"Type": "Map", "ItemProcessor": {{{config}"StartAt": "I", "States": {{
                  "I": {{"Type": "Pass", "Assign": {{"y": 1}}, "Next": "J"}},
                  "J": {{"Type": "Pass", "InputPath": "{inner}", "End": true}}}}}}, "Next": "B"}},
               "B": {{"Type": "Pass", "InputPath": "{outer}", "End": true}}"#
        )
    };
    let distributed = r#""ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "#;
    check_states("undefined-variable", &states("", "$x", "$x"), &[]);
    check_states("undefined-variable", &states(distributed, "$y", "$x"), &[]);
    check_states(
        "undefined-variable",
        &states(distributed, "$x", "$y"),
        &[
            "/States/M/ItemProcessor/States/J/InputPath: the iterations of a Distributed Map do not see the variable `$x`",
            "/States/B/InputPath: the variable `$y` exists only inside of a branch or iteration",
        ],
    );
    let shadowing = |config: &str| states(config, "$y", "$x").replace(r#""y": 1"#, r#""x.$": "$""#);
    check_states(
        "shadowed-variable",
        &shadowing(""),
        &[
            "/States/M/ItemProcessor/States/I/Assign/x.$: the variable `$x` belongs to the states around this one",
        ],
    );
    check_states("shadowed-variable", &shadowing(distributed), &[]);
    let unknown = r#""ProcessorConfig": {"Mode": "${Mode}"}, "#;
    check_states("shadowed-variable", &shadowing(unknown), &[]);
    check_states("undefined-variable", &states(unknown, "$x", "$x"), &[]);
}

#[test]
fn choice_rules_and_catchers_assign_what_they_say() {
    let states = |rule: &str, default: &str, catcher: &str| {
        format!(
            r#""A": {{"Type": "Choice", {default} "Choices": [{{"Variable": "$.a", "IsNull": true, {rule} "Next": "T"}}], "Default": "T"}},
               "T": {{"Type": "Task", "Resource": "x", "Assign": {{"y": 1}}, "Next": "B",
                      "Catch": [{{"ErrorEquals": ["E"], {catcher} "Next": "B"}}]}},
               "B": {{"Type": "Pass", "Parameters": {{"x.$": "$x", "y.$": "$y"}}, "End": true}}"#
        )
    };
    let (x, y) = (r#""Assign": {"x": 1},"#, r#""Assign": {"y": 1},"#);
    check_states("maybe-undefined-variable", &states(x, x, y), &[]);
    check_states("undefined-variable", &states(x, "", ""), &[]);
    check_states(
        "maybe-undefined-variable",
        &states("", x, ""),
        &[
            "/States/B/Parameters/x.$: the variable `$x` has no value on some of the ways to `B`",
            "/States/B/Parameters/y.$: the variable `$y` has no value on some of the ways to `B`",
        ],
    );
    assert_eq!(
        advice("maybe-undefined-variable", &machine(&states("", x, y))),
        [
            "help: assign `$x` on every way, for example in the first state",
            "note: nothing assigns it on the way `A` → `T` → `B`",
        ]
    );
}

#[test]
fn unknown_ways_are_no_ways_without_a_value() {
    let states = r#""A": {"Type": "Pass", "Next": "${Next}"},
                    "C": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
                    "B": {"Type": "Pass", "InputPath": "$x", "End": true}"#;
    check_states("maybe-undefined-variable", states, &[]);
    check_states("undefined-variable", states, &[]);
}

#[test]
fn names_of_variables() {
    check_state(
        "invalid-variable-name",
        "Pass",
        r#""Assign": {"states": 1, "a.b": 1, "2nd": 1, "": 1, "größe.$": "$", "_x": 1}"#,
        &[
            "/States/A/Assign/states: `states` is no name of a variable: the variable name `states` is reserved",
            "/States/A/Assign/a.b: `a.b` is no name of a variable: a variable name cannot have `.`",
            "/States/A/Assign/2nd: `2nd` is no name of a variable: a variable name begins with a letter, not with `2`",
            "/States/A/Assign/: a variable has an empty name",
        ],
    );
}
