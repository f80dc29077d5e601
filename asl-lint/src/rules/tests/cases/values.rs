use super::{check, check_state, check_states};

const RULE: &str = "invalid-field-value";

#[test]
fn whole_numbers_may_be_written_as_fractions() {
    for seconds in ["0", "5", "5.0", "1e3", "1.5e1", "99999999"] {
        check_state(RULE, "Wait", &format!(r#""Seconds": {seconds}"#), &[]);
    }
    for seconds in ["-1", "1.5", "100000000", "1e9", "-1e9", "99999999999999999999"] {
        let message = format!(
            "/States/A/Seconds: `Seconds` must be a whole number from 0 to 99999999, not `{seconds}`"
        );
        check_state(RULE, "Wait", &format!(r#""Seconds": {seconds}"#), &[&message]);
    }
}

#[test]
fn expressions_stand_where_the_state_evaluates_them() {
    let jsonata = |fields: &str| format!(r#""QueryLanguage": "JSONata", {fields}"#);
    check_state(RULE, "Wait", &jsonata(r#""Seconds": "{% 5 %}""#), &[]);
    check_state(
        RULE,
        "Wait",
        r#""Seconds": "{% 5 %}""#,
        &["/States/A/Seconds: `Seconds` must be a whole number from 0 to 99999999, not the string `{% 5 %}`"],
    );
    check_state(
        RULE,
        "Task",
        &jsonata(r#""Resource": "x", "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": "{% 5 %}"}]"#),
        &[
            "/States/A/Retry/0/MaxAttempts: `MaxAttempts` must be a whole number from 0 to 99999999, not the string `{% 5 %}`",
        ],
    );
}

#[test]
fn unknown_values_fit_everywhere() {
    check_state(RULE, "Wait", r#""Seconds": "${Seconds}""#, &[]);
    check_state(RULE, "Wait", r#""Seconds": ${Seconds}"#, &[]);
    check_state(RULE, "Wait", r#""Timestamp": "2024-${Month}-01""#, &[]);
    check_states(RULE, r#""A": "${State}""#, &[]);
}

#[test]
fn null_is_a_value_where_it_means_something() {
    check_state(RULE, "Pass", r#""InputPath": null, "OutputPath": null, "ResultPath": null"#, &[]);
    check_state(
        RULE,
        "Map",
        r#""ItemsPath": null, "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}"#,
        &["/States/A/ItemsPath: `ItemsPath` must be a path in a string, not null"],
    );
}

#[test]
fn lists_are_looked_into() {
    check_state(
        RULE,
        "Task",
        r#""Retry": [{"ErrorEquals": []}, 5, {"ErrorEquals": ["E", null]}]"#,
        &[
            "/States/A/Retry/0/ErrorEquals: `ErrorEquals` must not be empty",
            "/States/A/Retry/1: `Retry` holds an element that must be an object, not `5`",
            "/States/A/Retry/2/ErrorEquals/1: `ErrorEquals` holds an element that must be the name of an error, not null",
        ],
    );
    check_state(
        RULE,
        "Map",
        r#""ItemReader": {"ReaderConfig": {"CSVHeaders": ["a", "b", "a"]}}"#,
        &["/States/A/ItemReader/ReaderConfig/CSVHeaders/2: `CSVHeaders` must not hold `a` twice"],
    );
}

#[test]
fn timestamps_and_labels_are_read() {
    check_state(RULE, "Wait", r#""Timestamp": "2024-03-14T01:59:00Z""#, &[]);
    check_state(
        RULE,
        "Wait",
        r#""Timestamp": "2024-03-14 01:59:00Z""#,
        &["/States/A/Timestamp: `Timestamp` is no timestamp: expected `T` between date and time, found ` `"],
    );
    check_state(
        RULE,
        "Map",
        r#""Label": "a b""#,
        &["/States/A/Label: `Label` is no label: a Map label cannot have ` `"],
    );
}

#[test]
fn states_are_objects_of_a_known_type() {
    check(RULE, r#"{"StartAt": "A", "States": {}}"#, &["/States: `States` must not be empty"]);
    check(RULE, r#"{"StartAt": "A", "States": []}"#, &["/States: `States` must be an object, not an array"]);
    check_states(RULE, r#""A": 5"#, &["/States/A: state `A` must be an object, not a number"]);
    check_states(
        RULE,
        r#""A": {"Type": null}"#,
        &[
            "/States/A/Type: `Type` of state `A` must be `Pass`, `Task`, `Choice`, `Wait`, `Succeed`, `Fail`, `Parallel` or `Map`, not null",
        ],
    );
}

#[test]
fn a_field_of_the_other_query_language_is_wrong_whatever_its_value() {
    check_state(RULE, "Choice", r#""Choices": [{"Condition": "{% true %}", "Next": "A"}]"#, &[]);
    check_state(RULE, "Wait", r#""QueryLanguage": "JSONata", "SecondsPath": 5"#, &[]);
}
