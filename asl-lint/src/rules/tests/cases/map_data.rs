use super::check_state;

/// Checks a Distributed Map with this item reader, or result writer.
#[track_caller]
fn map(rule: &str, field: &str, object: &str, expected: &[&str]) {
    let processor = r#""ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}"#;
    check_state(rule, "Map", &format!(r#"{processor}, "{field}": {{{object}}}"#), expected);
}

#[test]
fn what_a_map_reads_from_and_writes_to_is_known() {
    let check = |field: &str, resource: &str, expected: &[&str]| {
        map("invalid-resource", field, &format!(r#""Resource": "{resource}""#), expected);
    };
    check("ItemReader", "arn:aws:states:::s3:getObject", &[]);
    check("ItemReader", "arn:aws-cn:states:::s3:listObjectsV2", &[]);
    check("ResultWriter", "arn:${AWS::Partition}:states:::s3:putObject", &[]);
    check("ItemReader", "${Reader}", &[]);
    check(
        "ItemReader",
        "arn:aws:states:::s3:putObject",
        &["/States/A/ItemReader/Resource: the item reader of `A` cannot use `arn:aws:states:::s3:putObject`"],
    );
    check(
        "ResultWriter",
        "arn:aws:states:::s3:getObject",
        &[
            "/States/A/ResultWriter/Resource: the result writer of `A` cannot use `arn:aws:states:::s3:getObject`",
        ],
    );
    check(
        "ItemReader",
        "arn:aws:states:::lambda:invoke",
        &[
            "/States/A/ItemReader/Resource: the item reader of `A` cannot use `arn:aws:states:::lambda:invoke`",
        ],
    );
    check(
        "ItemReader",
        "my-bucket",
        &[
            "/States/A/ItemReader/Resource: `my-bucket` is not an ARN: expected one, as `arn:aws:states:::lambda:invoke`",
        ],
    );
}

/// Checks what stands in the `Parameters` of an item reader.
#[track_caller]
fn read(rule: &str, action: &str, parameters: &str, expected: &[&str]) {
    let object = format!(r#""Resource": "arn:aws:states:::s3:{action}", "Parameters": {parameters}"#);
    map(rule, "ItemReader", &object, expected);
}

#[test]
fn a_reader_says_what_it_reads() {
    let missing = |action: &str, parameters: &str, expected: &[&str]| {
        read("missing-parameter", action, parameters, expected);
    };
    missing("getObject", r#"{"Bucket.$": "$.bucket", "Key": "k"}"#, &[]);
    missing("listObjectsV2", r#"{"Bucket": "b"}"#, &[]);
    missing("getObject", r#""${Parameters}""#, &[]);
    missing("getObject", r#"{"Bucket": "b", "${Name}": "k"}"#, &[]);
    missing(
        "getObject",
        r#"{"Bucket": "b"}"#,
        &["/States/A/ItemReader/Parameters: in `s3:getObject`, the required parameter `Key` is missing"],
    );
    missing("getObject", r#"{"Bucket": "b", "Keys": "k"}"#, &[]);
}

#[test]
fn a_name_of_another_action_is_no_parameter() {
    let unknown = |action: &str, parameters: &str, expected: &[&str]| {
        read("unknown-parameter", action, parameters, expected);
    };
    unknown("getObject", r#"{"Bucket": "b", "Key": "k", "VersionId": "1", "New": true}"#, &[]);
    unknown(
        "getObject",
        r#"{"Bucket": "b", "Keys.$": "$.k"}"#,
        &["/States/A/ItemReader/Parameters/Keys.$: in `s3:getObject`, `Keys.$` is no known parameter"],
    );
    unknown(
        "listObjectsV2",
        r#"{"Bucket": "b", "Key": "k"}"#,
        &["/States/A/ItemReader/Parameters/Key: in `s3:listObjectsV2`, `Key` is no known parameter"],
    );
}
