//! The JSON Schema: it is current, it takes what the service takes, and it refuses what is wrong.

use std::path::Path;

use asl_model::document::json_schema;
use serde_json::{Value, json};

use crate::corpus::{Definition, NOT_OURS, definitions};

fn schema() -> Value {
    serde_json::to_value(json_schema()).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema()).unwrap()
}

fn errors(validator: &jsonschema::Validator, definition: &Value) -> Vec<String> {
    validator.iter_errors(definition).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_file_in_the_documentation_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/asl.schema.json");
    let current = format!("{}\n", json_schema().to_json_pretty());
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &current).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == current, "docs/asl.schema.json is not current: run the tests with UPDATE_GENERATED=1");
}

#[test]
fn the_schema_is_one() {
    jsonschema::meta::validate(&schema()).unwrap();
}

#[test]
fn the_schema_takes_what_is_valid() {
    let validator = validator();
    for Definition { name, text } in definitions(&["executed", "published", "peers/valid"]) {
        if NOT_OURS.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let definition = serde_json::from_str(&text).unwrap();
        assert_eq!(errors(&validator, &definition), [""; 0], "{name}");
    }
}

/// A machine whose first state is this one, in JSONPath where it names no language.
fn with_state(state: &Value) -> Value {
    json!({ "StartAt": "A", "States": { "A": state } })
}

/// A Map with this beside its processor.
fn with_map(fields: Value) -> Value {
    let mut map = json!({
        "Type": "Map",
        "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Succeed" } } },
        "End": true
    });
    map.as_object_mut().unwrap().extend(fields.as_object().cloned().unwrap());
    with_state(&map)
}

fn in_jsonata(mut machine: Value) -> Value {
    machine.as_object_mut().unwrap().insert("QueryLanguage".into(), "JSONata".into());
    machine
}

#[test]
fn the_schema_tells_right_from_wrong() {
    let rule = |rule: Value| with_state(&json!({ "Type": "Choice", "Choices": [rule], "Default": "A" }));
    let wait = |fields: Value| {
        let mut state = json!({ "Type": "Wait", "End": true });
        state.as_object_mut().unwrap().extend(fields.as_object().cloned().unwrap());
        with_state(&state)
    };
    let reader = |config: Value| {
        with_map(
            json!({ "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": config } }),
        )
    };
    let task = |field: &str, value: Value| {
        with_state(&json!({ "Type": "Task", "Resource": "arn", "End": true, field: value }))
    };
    let cases = [
        (
            "unknown state",
            with_state(&json!({ "Type": "Succeed" })),
            with_state(&json!({ "Type": "Success" })),
        ),
        (
            "unknown field",
            with_state(&json!({ "Type": "Succeed", "Comment": "" })),
            with_state(&json!({ "Type": "Succeed", "Remark": "" })),
        ),
        (
            "missing field",
            with_state(&json!({ "Type": "Succeed" })),
            json!({ "States": { "A": { "Type": "Succeed" } } }),
        ),
        ("no state", with_state(&json!({ "Type": "Succeed" })), json!({ "StartAt": "A", "States": {} })),
        (
            "both transitions",
            with_state(&json!({ "Type": "Pass", "End": false, "Next": "A" })),
            with_state(&json!({ "Type": "Pass", "End": true, "Next": "A" })),
        ),
        (
            "no transition",
            with_state(&json!({ "Type": "Pass", "End": true })),
            with_state(&json!({ "Type": "Pass", "End": false })),
        ),
        ("range", task("TimeoutSeconds", json!(1)), task("TimeoutSeconds", json!(0))),
        ("placeholder", task("TimeoutSeconds", json!("${Limit}")), task("TimeoutSeconds", json!("60"))),
        (
            "expression in JSONPath",
            in_jsonata(task("TimeoutSeconds", json!("{% 1 %}"))),
            task("TimeoutSeconds", json!("{% 1 %}")),
        ),
        ("null", task("ResultPath", json!(null)), task("Comment", json!(null))),
        ("result path into the context", task("InputPath", json!("$$.x")), task("ResultPath", json!("$$.x"))),
        ("result path into a variable", task("InputPath", json!("$x")), task("ResultPath", json!("$x"))),
        ("JSONata field in JSONPath", in_jsonata(task("Output", json!(1))), task("Output", json!(1))),
        (
            "JSONPath field in JSONata",
            task("ResultPath", json!("$.x")),
            in_jsonata(task("ResultPath", json!("$.x"))),
        ),
        (
            "JSONPath state in a JSONata machine",
            task("QueryLanguage", json!("JSONata")),
            in_jsonata(task("QueryLanguage", json!("JSONPath"))),
        ),
        (
            "nested states follow the machine",
            with_map(json!({ "QueryLanguage": "JSONata", "ItemProcessor": { "StartAt": "P", "States": {
                "P": { "Type": "Pass", "Result": 1, "End": true } } } })),
            with_map(json!({ "QueryLanguage": "JSONata", "ItemProcessor": { "StartAt": "P", "States": {
                "P": { "Type": "Pass", "Output": 1, "End": true } } } })),
        ),
        (
            "query language of a nested machine",
            with_map(json!({ "Comment": "" })),
            with_map(json!({ "ItemProcessor": { "QueryLanguage": "JSONPath", "StartAt": "P",
                "States": { "P": { "Type": "Succeed" } } } })),
        ),
        (
            "two operators",
            rule(json!({ "Variable": "$.x", "IsPresent": true, "Next": "A" })),
            rule(json!({ "Variable": "$.x", "IsPresent": true, "IsNull": true, "Next": "A" })),
        ),
        (
            "operator without a variable",
            rule(json!({ "Not": { "Variable": "$.x", "IsNull": true }, "Next": "A" })),
            rule(json!({ "Not": { "IsNull": true }, "Next": "A" })),
        ),
        (
            "rule without Next",
            rule(json!({ "Variable": "$.x", "StringEquals": "y", "Next": "A" })),
            rule(json!({ "Variable": "$.x", "StringEquals": "y" })),
        ),
        (
            "operand of the wrong type",
            rule(json!({ "Variable": "$.x", "NumericEquals": 1.5, "Next": "A" })),
            rule(json!({ "Variable": "$.x", "NumericEquals": "1.5", "Next": "A" })),
        ),
        (
            "condition in JSONPath",
            in_jsonata(rule(json!({ "Condition": true, "Next": "A" }))),
            rule(json!({ "Condition": true, "Next": "A" })),
        ),
        ("two durations", wait(json!({ "Seconds": 1 })), wait(json!({ "Seconds": 1, "SecondsPath": "$.x" }))),
        ("no duration", wait(json!({ "SecondsPath": "$.x" })), wait(json!({}))),
        (
            "timestamp",
            wait(json!({ "Timestamp": "2030-01-01T00:00:00Z" })),
            wait(json!({ "Timestamp": "2030-01-01 00:00:00Z" })),
        ),
        (
            "execution type of a Distributed Map",
            with_map(
                json!({ "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                "StartAt": "P", "States": { "P": { "Type": "Succeed" } } } }),
            ),
            with_map(json!({ "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" },
                "StartAt": "P", "States": { "P": { "Type": "Succeed" } } } })),
        ),
        ("label", with_map(json!({ "Label": "run-1" })), with_map(json!({ "Label": "run 1" }))),
        (
            "selector under both names",
            with_map(json!({ "ItemSelector": 1 })),
            with_map(json!({ "ItemSelector": 1, "Parameters": 1 })),
        ),
        (
            "columns that are given",
            reader(json!({ "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"] })),
            reader(json!({ "InputType": "CSV", "CSVHeaderLocation": "GIVEN" })),
        ),
        (
            "columns that are not given",
            reader(json!({ "InputType": "CSV", "CSVHeaderLocation": "${Where}", "CSVHeaders": ["a"] })),
            reader(json!({ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVHeaders": ["a"] })),
        ),
        (
            "type of an inventory",
            reader(json!({ "ManifestType": "S3_INVENTORY" })),
            reader(
                json!({ "ManifestType": "S3_INVENTORY", "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" }),
            ),
        ),
        (
            "type of a manifest of Athena",
            reader(json!({ "ManifestType": "ATHENA_DATA", "InputType": "PARQUET" })),
            reader(json!({ "ManifestType": "ATHENA_DATA", "InputType": "JSON" })),
        ),
        (
            "batch without a limit",
            with_map(json!({ "ItemBatcher": { "MaxItemsPerBatch": 1 } })),
            with_map(json!({ "ItemBatcher": { "BatchInput": {} } })),
        ),
        (
            "writer without a place",
            with_map(json!({ "ResultWriter": { "WriterConfig": { "OutputType": "JSONL" } } })),
            with_map(json!({ "ResultWriter": { "Parameters": {} } })),
        ),
        (
            "retrier",
            task("Retry", json!([{ "ErrorEquals": ["E"], "BackoffRate": 1 }])),
            task("Retry", json!([{ "ErrorEquals": ["E"], "BackoffRate": 0.5 }])),
        ),
        ("empty list of errors", task("Retry", json!([])), task("Retry", json!([{ "ErrorEquals": [] }]))),
        (
            "catcher",
            task("Catch", json!([{ "ErrorEquals": ["E"], "Next": "A" }])),
            task("Catch", json!([{ "ErrorEquals": ["E"] }])),
        ),
        (
            "credentials",
            task("Credentials", json!({ "RoleArn.$": "$.role" })),
            task("Credentials", json!({ "RoleArn": "arn", "RoleArn.$": "$.role" })),
        ),
    ];
    let validator = validator();
    for (case, right, wrong) in cases {
        assert_eq!(errors(&validator, &right), [""; 0], "{case}: {right}");
        assert!(!validator.is_valid(&wrong), "{case}: {wrong}");
    }
}

#[test]
fn the_types_have_schemas_too() {
    let schema = schemars::schema_for!(asl_model::document::StateMachine);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let right = with_map(json!({ "ResultPath": null, "Retry": [{ "ErrorEquals": ["E"] }] }));
    assert_eq!(errors(&validator, &right), [""; 0]);
    assert!(!validator.is_valid(&with_map(json!({ "Retries": [] }))));
    assert!(!validator.is_valid(&with_map(json!({ "Retry": [{ "ErrorEquals": [] }] }))));
}
