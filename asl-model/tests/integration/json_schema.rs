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

/// Of each pair the schema takes the first definition and refuses the second.
fn check(pairs: impl IntoIterator<Item = (Value, Value)>) {
    let validator = validator();
    for (right, wrong) in pairs {
        assert_eq!(errors(&validator, &right), [""; 0], "{right}");
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}

/// An object with more fields.
fn with(mut object: Value, fields: &Value) -> Value {
    object.as_object_mut().unwrap().extend(fields.as_object().cloned().unwrap());
    object
}

/// A machine of this state, in JSONPath where it names no language.
fn machine(state: &Value) -> Value {
    json!({ "StartAt": "A", "States": { "A": state } })
}

fn in_jsonata(machine: Value) -> Value {
    with(machine, &json!({ "QueryLanguage": "JSONata" }))
}

fn task(fields: &Value) -> Value {
    machine(&with(json!({ "Type": "Task", "Resource": "arn", "End": true }), fields))
}

fn wait(fields: &Value) -> Value {
    machine(&with(json!({ "Type": "Wait", "End": true }), fields))
}

fn rule(rule: &Value) -> Value {
    machine(&json!({ "Type": "Choice", "Choices": [rule] }))
}

fn map(fields: &Value) -> Value {
    machine(&with(json!({ "Type": "Map", "ItemProcessor": processor(&json!({})), "End": true }), fields))
}

fn processor(fields: &Value) -> Value {
    with(json!({ "StartAt": "P", "States": { "P": { "Type": "Succeed" } } }), fields)
}

fn reader(config: &Value) -> Value {
    map(
        &json!({ "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "Parameters": {}, "ReaderConfig": config } }),
    )
}

#[test]
fn fields_are_known_and_there() {
    let succeed = machine(&json!({ "Type": "Succeed" }));
    check([
        (succeed.clone(), machine(&json!({ "Type": "Success" }))),
        (succeed.clone(), machine(&json!({}))),
        (succeed.clone(), with(succeed.clone(), &json!({ "Name": "x" }))),
        (succeed.clone(), json!({ "States": { "A": { "Type": "Succeed" } } })),
        (succeed, json!({ "StartAt": "A", "States": {} })),
        (task(&json!({ "Comment": "" })), task(&json!({ "Remark": "" }))),
        (task(&json!({ "Comment": "" })), machine(&json!({ "Type": "Task", "End": true }))),
    ]);
}

#[test]
fn values_have_their_type_and_range() {
    check([
        (task(&json!({ "TimeoutSeconds": 1 })), task(&json!({ "TimeoutSeconds": 0 }))),
        (task(&json!({ "TimeoutSeconds": "${Limit}" })), task(&json!({ "TimeoutSeconds": "60" }))),
        (task(&json!({ "ResultPath": null })), task(&json!({ "Comment": null }))),
        (task(&json!({ "InputPath": "$$.x" })), task(&json!({ "ResultPath": "$$.x" }))),
        (task(&json!({ "InputPath": "$x" })), task(&json!({ "ResultPath": "$x" }))),
        (wait(&json!({ "SecondsPath": "$x" })), wait(&json!({ "SecondsPath": "$$.x" }))),
        (
            wait(&json!({ "Timestamp": "2030-01-01T00:00:00Z" })),
            wait(&json!({ "Timestamp": "2030-01-01 00:00:00Z" })),
        ),
        (map(&json!({ "Label": "run-1" })), map(&json!({ "Label": "run 1" }))),
        (map(&json!({ "Label": "x".repeat(40) })), map(&json!({ "Label": "x".repeat(41) }))),
        (
            map(&json!({ "ToleratedFailurePercentage": 99.5 })),
            map(&json!({ "ToleratedFailurePercentage": 100.5 })),
        ),
    ]);
}

#[test]
fn fields_exclude_or_need_each_other() {
    let pass = |fields| machine(&with(json!({ "Type": "Pass" }), fields));
    check([
        (pass(&json!({ "End": false, "Next": "A" })), pass(&json!({ "End": true, "Next": "A" }))),
        (pass(&json!({ "End": true })), pass(&json!({ "End": false }))),
        (wait(&json!({ "Seconds": 1 })), wait(&json!({ "Seconds": 1, "SecondsPath": "$.x" }))),
        (wait(&json!({ "SecondsPath": "$.x" })), wait(&json!({}))),
        (
            task(&json!({ "Credentials": { "RoleArn.$": "$.role" } })),
            task(&json!({ "Credentials": { "RoleArn": "arn", "RoleArn.$": "$.role" } })),
        ),
        (map(&json!({ "ItemSelector": 1 })), map(&json!({ "ItemSelector": 1, "Parameters": 1 }))),
        (
            map(&json!({ "ItemBatcher": { "MaxItemsPerBatch": 1 } })),
            map(&json!({ "ItemBatcher": { "BatchInput": {} } })),
        ),
        (
            map(&json!({ "ResultWriter": { "WriterConfig": { "OutputType": "JSONL" } } })),
            map(&json!({ "ResultWriter": { "Parameters": {} } })),
        ),
    ]);
}

#[test]
fn fields_depend_on_the_values_of_others() {
    let config = |config| map(&json!({ "ItemProcessor": processor(&json!({ "ProcessorConfig": config })) }));
    check([
        (
            config(json!({ "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" })),
            config(json!({ "Mode": "DISTRIBUTED" })),
        ),
        (
            reader(&json!({ "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"] })),
            reader(&json!({ "InputType": "CSV", "CSVHeaderLocation": "GIVEN" })),
        ),
        (
            reader(&json!({ "InputType": "CSV", "CSVHeaderLocation": "${Where}", "CSVHeaders": ["a"] })),
            reader(&json!({ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVHeaders": ["a"] })),
        ),
        (
            reader(&json!({ "ManifestType": "S3_INVENTORY" })),
            reader(&json!({ "ManifestType": "S3_INVENTORY", "InputType": "JSON" })),
        ),
        (
            reader(&json!({ "ManifestType": "ATHENA_DATA", "InputType": "PARQUET" })),
            reader(&json!({ "ManifestType": "ATHENA_DATA", "InputType": "JSON" })),
        ),
    ]);
}

#[test]
fn each_query_language_has_its_fields() {
    let nested = |state| {
        let processor = processor(&json!({ "States": { "P": state } }));
        map(&json!({ "QueryLanguage": "JSONata", "ItemProcessor": processor }))
    };
    check([
        (in_jsonata(task(&json!({ "Output": 1 }))), task(&json!({ "Output": 1 }))),
        (task(&json!({ "ResultPath": "$.x" })), in_jsonata(task(&json!({ "ResultPath": "$.x" })))),
        (
            task(&json!({ "QueryLanguage": "JSONata", "Output": 1 })),
            task(&json!({ "QueryLanguage": "JSONPath", "Output": 1 })),
        ),
        (
            task(&json!({ "QueryLanguage": "JSONPath" })),
            in_jsonata(task(&json!({ "QueryLanguage": "JSONPath" }))),
        ),
        (
            in_jsonata(task(&json!({ "TimeoutSeconds": "{% 1 %}" }))),
            task(&json!({ "TimeoutSeconds": "{% 1 %}" })),
        ),
        (
            in_jsonata(rule(&json!({ "Condition": true, "Next": "A" }))),
            rule(&json!({ "Condition": true, "Next": "A" })),
        ),
        // What is nested follows the machine, not the state around it.
        (
            nested(json!({ "Type": "Pass", "Result": 1, "End": true })),
            nested(json!({ "Type": "Pass", "Output": 1, "End": true })),
        ),
        (
            map(&json!({ "ItemProcessor": processor(&json!({ "Comment": "" })) })),
            map(&json!({ "ItemProcessor": processor(&json!({ "QueryLanguage": "JSONPath" })) })),
        ),
    ]);
}

#[test]
fn choice_rules_have_one_test() {
    check([
        (
            rule(&json!({ "Variable": "$.x", "IsPresent": true, "Next": "A" })),
            rule(&json!({ "Variable": "$.x", "IsPresent": true, "IsNull": true, "Next": "A" })),
        ),
        (
            rule(&json!({ "Not": { "Variable": "$.x", "IsNull": true }, "Next": "A" })),
            rule(&json!({ "Not": { "IsNull": true }, "Next": "A" })),
        ),
        (
            rule(&json!({ "And": [{ "Variable": "$.x", "IsNull": true }], "Next": "A" })),
            rule(&json!({ "And": [], "Next": "A" })),
        ),
        (
            rule(&json!({ "Variable": "$.x", "StringEquals": "y", "Next": "A" })),
            rule(&json!({ "Variable": "$.x", "StringEquals": "y" })),
        ),
        (
            rule(&json!({ "Variable": "$.x", "NumericEquals": 1.5, "Next": "A" })),
            rule(&json!({ "Variable": "$.x", "NumericEquals": "1.5", "Next": "A" })),
        ),
    ]);
}

#[test]
fn retriers_and_catchers_are_whole() {
    let retry = |retrier| task(&json!({ "Retry": [retrier] }));
    let catch = |catcher| task(&json!({ "Catch": [catcher] }));
    check([
        (retry(json!({ "ErrorEquals": ["E"] })), retry(json!({ "ErrorEquals": [] }))),
        (
            retry(json!({ "ErrorEquals": ["E"], "BackoffRate": 1 })),
            retry(json!({ "ErrorEquals": ["E"], "BackoffRate": 0.5 })),
        ),
        (catch(json!({ "ErrorEquals": ["E"], "Next": "A" })), catch(json!({ "ErrorEquals": ["E"] }))),
    ]);
}

#[test]
fn the_types_have_schemas_too() {
    let schema = schemars::schema_for!(asl_model::document::StateMachine);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let right = map(&json!({ "ResultPath": null, "Retry": [{ "ErrorEquals": ["E"] }] }));
    assert_eq!(errors(&validator, &right), [""; 0]);
    assert!(!validator.is_valid(&map(&json!({ "Retries": [] }))));
    assert!(!validator.is_valid(&map(&json!({ "Retry": [{ "ErrorEquals": [] }] }))));
}
