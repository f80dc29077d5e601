use super::{advice, check, check_state, check_states, machine};

#[test]
fn what_was_meant_is_a_field_that_is_not_there_yet() {
    let help = |fields: &str| {
        advice("unknown-field", &machine(&format!(r#""A": {{"Type": "Wait", {fields}}}"#))).pop()
    };
    assert_eq!(help(r#""End": true, "Second": 1"#).as_deref(), Some("help: did you mean `Seconds`?"));
    assert_eq!(
        help(r#""End": true, "Seconds": 1, "Second": 1"#).as_deref(),
        Some("help: did you mean `SecondsPath`?")
    );
    assert_eq!(help(r#""End": true, "Seconds": 1, "Owner": "me""#), None);
}

#[test]
fn unknown_fields_are_found_in_every_object() {
    check(
        "unknown-field",
        r#"{"StartAt": "A", "States": {}, "x": 1}"#,
        &["/x: unknown field `x` in the state machine"],
    );
    check_state(
        "unknown-field",
        "Task",
        r#""Retry": [{"ErrorEquals": ["E"], "x": 1}], "Catch": [{"ErrorEquals": ["E"], "x": 1}]"#,
        &[
            "/States/A/Retry/0/x: unknown field `x` in a retrier of `A`",
            "/States/A/Catch/0/x: unknown field `x` in a catcher of `A`",
        ],
    );
    check_state(
        "unknown-field",
        "Choice",
        r#""Choices": [{"And": [{"Variable": "$.a", "IsNull": true, "Next": "A"}], "Next": "A"}]"#,
        &["/States/A/Choices/0/And/0/Next: a nested choice rule has no field `Next`"],
    );
    check_state(
        "unknown-field",
        "Map",
        r#""Iterator": {"StartAt": "B", "States": {}, "QueryLanguage": "JSONata"}"#,
        &["/States/A/Iterator/QueryLanguage: an iterator has no field `QueryLanguage`"],
    );
}

#[test]
fn payloads_have_no_unknown_fields() {
    check_state("unknown-field", "Pass", r#""Result": {"x": {"Type": "y"}}, "Parameters": {"x": 1}"#, &[]);
}

#[test]
fn a_key_with_a_placeholder_can_be_anything() {
    check_state("unknown-field", "Pass", r#""${Key}": 1"#, &[]);
}

#[test]
fn of_a_duplicate_key_only_the_last_counts() {
    check_states(
        "unknown-field",
        r#""A": {"Type": "Pass", "x": 1, "End": true}, "A": {"Type": "Pass", "End": true}"#,
        &[],
    );
}

#[test]
fn a_misspelt_or_foreign_field_is_not_missing_too() {
    check_states("missing-field", r#""A": {"Type": "Task", "Resouce": "x", "Ende": true}"#, &[]);
    check_states(
        "missing-field",
        r#""A": {"Type": "Wait", "QueryLanguage": "JSONata", "SecondsPath": "$.s", "End": true}"#,
        &[],
    );
}

#[test]
fn a_state_needs_a_way_on_or_an_end() {
    let missing = &["/States/A: `Next` or `End` is missing in Pass state `A`"][..];
    check_states("missing-field", r#""A": {"Type": "Pass"}"#, missing);
    check_states("missing-field", r#""A": {"Type": "Pass", "End": false}"#, missing);
    check_states("missing-field", r#""A": {"Type": "Pass", "End": "${End}"}"#, &[]);
    check_states("missing-field", r#""A": {"Type": "Pass", "End": ${End}}"#, &[]);
}

#[test]
fn a_state_needs_a_type() {
    check_states("missing-field", r#""A": {"End": true}"#, &["/States/A: `Type` is missing in state `A`"]);
    check_states("missing-field", r#""A": {"Type": "${Type}"}"#, &[]);
    check_states("missing-field", r#""A": {"Type": "Tsak"}"#, &[]);
}

#[test]
fn other_fields_can_make_a_field_necessary() {
    check_state(
        "missing-field",
        "Map",
        r#""ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "B", "States": {}}"#,
        &[
            "/States/A/ItemProcessor/ProcessorConfig: `ExecutionType` is missing in the processor configuration of `A`, whose `Mode` is `DISTRIBUTED`",
        ],
    );
    check_state(
        "missing-field",
        "Map",
        r#""ItemProcessor": {"StartAt": "B", "States": {}}, "ResultWriter": {"Resource": "x"}"#,
        &[
            "/States/A/ResultWriter: `Parameters` is missing in the result writer of `A`, which has `Resource`",
        ],
    );
    check_state(
        "missing-field",
        "Choice",
        r#""Choices": [{"StringEquals": "x", "Next": "A"}]"#,
        &["/States/A/Choices/0: `Variable` is missing in a choice rule of `A`, which has `StringEquals`"],
    );
}

#[test]
fn a_single_state_is_linted_as_one() {
    check(
        "missing-field",
        r#"{"Type": "Task", "End": true}"#,
        &[": `Resource` is missing in this Task state"],
    );
    check("undefined-target", r#"{"Type": "Pass", "Next": "Nowhere"}"#, &[]);
    check("unreachable-state", r#"{"Type": "Pass", "Next": "Nowhere"}"#, &[]);
    check("wrong-query-language", r#"{"Type": "Pass", "Output": 1, "Parameters": {}, "End": true}"#, &[]);
}

#[test]
fn fields_that_exclude_each_other() {
    check_states(
        "conflicting-fields",
        r#""A": {"Type": "Pass", "Next": "B", "End": true}, "B": {"Type": "Succeed"}"#,
        &["/States/A/End: `Next` and `End` exclude each other in Pass state `A`"],
    );
    check_states(
        "conflicting-fields",
        r#""A": {"Type": "Pass", "Next": "B", "End": false}, "B": {"Type": "Succeed"}"#,
        &[],
    );
    check_state(
        "conflicting-fields",
        "Choice",
        r#""Choices": [{"Variable": "$.a", "IsNull": true, "IsString": true, "Next": "A"}]"#,
        &["/States/A/Choices/0/IsString: `IsNull` and `IsString` exclude each other in a choice rule of `A`"],
    );
}

#[test]
fn which_field_to_drop_is_said() {
    let exclusive = |state: &str| advice("conflicting-fields", &machine(&format!(r#""A": {{{state}}}"#)));
    assert_eq!(
        exclusive(r#""Type": "Map", "ItemProcessor": {}, "Iterator": {}, "End": true"#),
        [
            "/States/A/ItemProcessor: `ItemProcessor` is here",
            "help: remove `Iterator`, the old name of `ItemProcessor`",
        ]
    );
    assert_eq!(
        exclusive(r#""Type": "Pass", "Next": "A", "End": true"#).last().unwrap(),
        "help: remove `End` to go on to the next state, or `Next` to end here"
    );
    assert_eq!(
        exclusive(r#""Type": "Wait", "SecondsPath": "$.s", "Timestamp": "${T}", "End": true"#)
            .last()
            .unwrap(),
        "help: keep one of them"
    );
}

#[test]
fn what_is_foreign_or_unknown_excludes_nothing() {
    let wait = r#""A": {"Type": "Wait", "QueryLanguage": "JSONata", "Seconds": 1, "SecondsPath": "$.s", "End": true}"#;
    check_states("conflicting-fields", wait, &[]);
    check_states("conflicting-fields", r#""A": {"Type": "Pass", "Next": "A", "End": "${End}"}"#, &[]);
}

#[test]
fn fields_that_do_not_go_with_the_value_of_another() {
    let reader = |config: &str, expected: &[&str]| {
        let processor = r#""ItemProcessor": {"StartAt": "B", "States": {}}"#;
        let fields =
            format!(r#"{processor}, "ItemReader": {{"Resource": "x", "ReaderConfig": {{{config}}}}}"#);
        check_state("conflicting-fields", "Map", &fields, expected);
    };
    let at = |message: &str| format!("/States/A/ItemReader/ReaderConfig/{message}");
    reader(
        r#""InputType": "CSV", "ItemsPointer": "/a""#,
        &[&at(
            "ItemsPointer: `ItemsPointer` stands only with `InputType` `JSON` in the reader configuration of `A`",
        )],
    );
    reader(
        r#""InputType": "CSV", "ManifestType": "S3_INVENTORY""#,
        &[&at(
            "InputType: `InputType` does not go with `ManifestType` `S3_INVENTORY` in the reader configuration of `A`",
        )],
    );
    reader(
        r#""InputType": "JSON", "ManifestType": "ATHENA_DATA""#,
        &[&at(
            "InputType: `InputType` must be `CSV`, `JSONL` or `PARQUET` with `ManifestType` `ATHENA_DATA`",
        )],
    );
    reader(r#""InputType": "${Type}", "ItemsPointer": "/a""#, &[]);
}

#[test]
fn the_query_language_is_the_states_own_or_the_machines() {
    let foreign = "`Output` belongs to JSONata, and Pass state `B` is in JSONPath";
    check_state(
        "wrong-query-language",
        "Map",
        r#""QueryLanguage": "JSONata", "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "Output": 1, "End": true}}}"#,
        &[&format!("/States/A/ItemProcessor/States/B/Output: {foreign}")],
    );
    check_state("wrong-query-language", "Pass", r#""QueryLanguage": "JSONPath""#, &[]);
    check(
        "wrong-query-language",
        r#"{"QueryLanguage": "${Language}", "StartAt": "B", "States": {"B": {"Type": "Pass", "Output": 1, "End": true}}}"#,
        &[],
    );
}

#[test]
fn one_query_language_for_all_fields_is_one_fault() {
    check_state(
        "wrong-query-language",
        "Task",
        r#""Resource": "x", "Arguments": {}, "Catch": [{"ErrorEquals": ["E"], "Output": 1, "Next": "A"}], "Output": 1"#,
        &[
            "/States/A/Arguments: `Arguments` and `Output` belong to JSONata, and Task state `A` is in JSONPath",
        ],
    );
    check_states(
        "wrong-query-language",
        r#""A": {"Type": "Parallel", "Output": 1, "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "Output": 1, "End": true}}}], "End": true}"#,
        &[
            "/States/A/Output: `Output` belongs to JSONata, and Parallel state `A` is in JSONPath",
            "/States/A/Branches/0/States/B/Output: `Output` belongs to JSONata, and Pass state `B` is in JSONPath",
        ],
    );
}
