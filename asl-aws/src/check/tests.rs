#![cfg(feature = "full")]

use asl_model::resource::Pattern;
use asl_model::syntax::json;

use super::*;

fn mismatches(call: Call<'_>, parameters: &str) -> Vec<String> {
    let parsed = json::parse(parameters);
    assert!(parsed.errors().is_empty(), "{:?}", parsed.errors());
    let mismatches = call.check(parsed.root().unwrap());
    mismatches.iter().map(|mismatch| format!("{:?}: {mismatch}", mismatch.severity())).collect()
}

fn optimized(service: &str, action: &str, parameters: &str) -> Vec<String> {
    mismatches(Call::optimized(service, action, Pattern::RequestResponse).unwrap(), parameters)
}

fn sdk(service: &str, action: &str, parameters: &str) -> Vec<String> {
    mismatches(Call::sdk(service, action, Pattern::RequestResponse).unwrap(), parameters)
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_parameter_of_another_action_is_unknown() {
    let found = optimized(
        "sagemaker",
        "createProcessingJob",
        r#"{
            "ProcessingJobName.$": "$.JobName",
            "ProcessingResources": {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.xlarge", "VolumeSizeInGB": 30}},
            "AppSpecification": {"ImageUri.$": "$.Image"},
            "RoleArn": "${Role}",
            "ProcessingOutputs": []
        }"#,
    );
    assert_eq!(found, ["Error: `ProcessingOutputs` is no known parameter"]);
}

#[test]
fn a_required_member_of_a_member_is_missed() {
    let found = optimized(
        "sagemaker",
        "createTransformJob",
        r#"{
            "TransformJobName.$": "$.JobName",
            "ModelName.$": "$.Model",
            "TransformInput": {"DataSource": {"S3DataSource": {"S3Uri.$": "$.Input"}}},
            "TransformOutput": {"S3OutputPath.$": "$.Output"},
            "TransformResources": {"InstanceCount": 1, "InstanceType": "ml.m5.xlarge"}
        }"#,
    );
    assert_eq!(found, ["Error: `TransformInput.DataSource.S3DataSource` lacks the required `S3DataType`"]);
}

#[test]
fn what_is_not_known_is_not_wrong() {
    for parameters in [
        r#"{"QueueUrl.$": "$.url", "MessageBody.$": "$"}"#,
        r#"{"QueueUrl": "{% $url %}", "MessageBody": "{% $states.input %}"}"#,
        r#"{"QueueUrl": "${Url}", "MessageBody": "x", "DelaySeconds": "${Delay}"}"#,
        r#"{"QueueUrl": ${Url}, "MessageBody": {"a": 1}, "MessageAttributes": ${Attributes}}"#,
        r#"{"QueueUrl": "x", "${Body}": "y"}"#,
        r#"{"QueueUrl": "x", "MessageBody": "y", "MessageGroupId": null}"#,
        r#""{% $states.input %}""#,
    ] {
        assert_eq!(optimized("sqs", "sendMessage", parameters), NOTHING, "{parameters}");
    }
}

#[test]
fn kinds_are_told_apart() {
    let found = optimized(
        "sqs",
        "sendMessage",
        r#"{
            "QueueUrl": 7,
            "MessageBody": "x",
            "DelaySeconds": 1.5,
            "MessageAttributes": [],
            "MessageDeduplicationId": {},
            "MessageGroupId": true
        }"#,
    );
    assert_eq!(
        found,
        [
            "Error: `QueueUrl` must be a string, not a number",
            "Error: `DelaySeconds` must be a whole number, not a number",
            "Error: `MessageAttributes` must be an object, not an array",
            "Error: `MessageDeduplicationId` must be a string, not an object",
            "Error: `MessageGroupId` must be a string, not a boolean",
        ]
    );
}

#[test]
fn another_kind_that_says_the_same_is_a_hint() {
    let found = sdk(
        "autoscaling",
        "detachInstances",
        r#"{"AutoScalingGroupName": "group", "ShouldDecrementDesiredCapacity": "false"}"#,
    );
    assert_eq!(found, ["Hint: `ShouldDecrementDesiredCapacity` should be a boolean, not a string"]);
    let found =
        optimized("sqs", "sendMessage", r#"{"QueueUrl": "x", "MessageBody": "y", "DelaySeconds": "12"}"#);
    assert_eq!(found, ["Hint: `DelaySeconds` should be a whole number, not a string"]);
    let found =
        optimized("sqs", "sendMessage", r#"{"QueueUrl": "x", "MessageBody": "y", "DelaySeconds": "soon"}"#);
    assert_eq!(found, ["Error: `DelaySeconds` must be a whole number, not a string"]);
}

#[test]
fn limits_of_literals_are_warnings() {
    let found = sdk(
        "lambda",
        "createFunction",
        r#"{
            "FunctionName": "x",
            "Role": "role-arn",
            "Code": {"ZipFile": "x"},
            "Runtime": "python3.33",
            "MemorySize": 1,
            "Layers": ["a layer"],
            "Description.$": "$.description"
        }"#,
    );
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found[0].starts_with("Warning: `Role` is `role-arn`, which does not match `"), "{found:?}");
    assert_eq!(found[1], "Warning: `Runtime` is `python3.33`, which is no known value");
    assert_eq!(found[2], "Warning: `MemorySize` is 1, and at least 128 is allowed");
    assert!(found[3].starts_with("Warning: `Layers[0]` is `a layer`, which does not match `"), "{found:?}");
}

#[test]
fn lengths_are_counted() {
    let name = "x".repeat(81);
    let found = optimized(
        "states",
        "startExecution",
        &format!(r#"{{"StateMachineArn.$": "$.arn", "Name": "{name}"}}"#),
    );
    assert_eq!(found, ["Warning: `Name` has 81 characters, and at most 80 are allowed"]);
    let found = optimized("events", "putEvents", r#"{"Entries": []}"#);
    assert_eq!(found, ["Warning: `Entries` has 0 elements, and at least 1 are allowed"]);
}

#[test]
fn a_string_that_is_to_be_replaced_is_no_literal() {
    for role in ["arn:aws:iam::ACCOUNT:role/x", "<role>", "YOUR_ROLE_ARN", "arn:aws:iam::...", "{ROLE}"] {
        let parameters =
            format!(r#"{{"ModelName": "x", "PrimaryContainer": {{}}, "ExecutionRoleArn": "{role}"}}"#);
        assert_eq!(optimized("sagemaker", "createModel", &parameters), NOTHING, "{role}");
    }
    let found =
        optimized("dynamodb", "putItem", r#"{"TableName": "x", "Item": {}, "ReturnValues": "ALL_OLDE"}"#);
    assert_eq!(found, ["Warning: `ReturnValues` is `ALL_OLDE`, which is no known value"]);
}

#[test]
fn the_same_member_is_written_differently_by_the_two_kinds_of_integration() {
    let item = |null| format!(r#"{{"TableName": "x", "Item": {{"a": {{"{null}": true}}}}}}"#);
    assert_eq!(optimized("dynamodb", "putItem", &item("NULL")), NOTHING);
    assert_eq!(optimized("dynamodb", "putItem", &item("Nul")), ["Error: `Item.a.Nul` is no known parameter"]);
    assert_eq!(sdk("dynamodb", "putItem", &item("Nul")), NOTHING);
    assert_eq!(sdk("dynamodb", "putItem", &item("NULL")), ["Error: `Item.a.NULL` is no known parameter"]);
    let instance = r#"{"DBInstanceIdentifier": "x"}"#;
    assert_eq!(
        sdk("rds", "describeDBInstances", instance),
        ["Error: `DBInstanceIdentifier` is no known parameter"]
    );
}

#[test]
fn json_is_taken_where_its_text_is_wanted() {
    let json = r#"{"a": [1, {"b.$": "$.c"}]}"#;
    for (service, action, rest, member) in [
        ("sqs", "sendMessage", r#""QueueUrl": "x", "#, "MessageBody"),
        ("sns", "publish", r#""TopicArn": "x", "#, "Message"),
        ("states", "startExecution", r#""StateMachineArn": "${x}", "#, "Input"),
        ("lambda", "invoke", r#""FunctionName": "x", "#, "Payload"),
    ] {
        let parameters = format!(r#"{{{rest}"{member}": {json}}}"#);
        assert_eq!(optimized(service, action, &parameters), NOTHING, "{parameters}");
    }
    let parameters = format!(r#"{{"Bucket": "bucket", "Key": "key", "Body": {json}}}"#);
    assert_eq!(sdk("s3", "putObject", &parameters), NOTHING);
    let parameters = r#"{"TaskToken": "x", "Output": {"approved": true}}"#;
    assert_eq!(sdk("sfn", "sendTaskSuccess", parameters), NOTHING);
}

#[test]
fn a_string_stands_for_an_attribute_value() {
    let parameters = r#"{"TableName": "x", "Key": {"id": "text"}}"#;
    assert_eq!(optimized("dynamodb", "getItem", parameters), NOTHING);
    assert_eq!(sdk("dynamodb", "getItem", parameters), ["Error: `Key.id` must be an object, not a string"]);
}

#[test]
fn one_of_several_members_must_be_there() {
    assert_eq!(
        optimized("sns", "publish", r#"{"Message": "x"}"#),
        ["Error: the parameters must have one of `TopicArn`, `TargetArn`, `PhoneNumber`"]
    );
    assert_eq!(
        optimized("sns", "publish", r#"{"Message": "x", "TopicArn.$": "$.topic", "PhoneNumber": "+1"}"#),
        ["Warning: the parameters may have only one of `TopicArn`, `PhoneNumber`"]
    );
    assert_eq!(
        optimized(
            "http",
            "invoke",
            r#"{"ApiEndpoint": "x", "Method": "GET", "Authentication": {"ConnectionArn": "x"}}"#
        ),
        NOTHING
    );
}

#[test]
fn a_union_has_one_member() {
    let found = sdk(
        "bedrock",
        "createModelCustomizationJob",
        r#"{
            "JobName": "x", "CustomModelName": "x", "RoleArn": "${Role}", "BaseModelIdentifier": "${Model}",
            "TrainingDataConfig": {}, "OutputDataConfig": {"S3Uri": "s3://bucket"},
            "CustomizationConfig": {"DistillationConfig.$": "$.a", "RftConfig.$": "$.b"}
        }"#,
    );
    assert_eq!(
        found,
        ["Warning: `CustomizationConfig` may have only one of `DistillationConfig`, `RftConfig`"]
    );
}

#[test]
fn members_of_members_of_batch_in_another_case_are_warnings() {
    let found = optimized(
        "batch",
        "submitJob",
        r#"{"JobName": "x", "JobQueue": "y", "jobDefinition": "z", "RetryStrategy": {"attempts": "many"}}"#,
    );
    assert_eq!(
        found,
        [
            "Error: `jobDefinition` is no known parameter",
            "Warning: `RetryStrategy.attempts` is written `Attempts`",
            "Error: `RetryStrategy.attempts` must be a whole number, not a string",
            "Error: the required parameter `JobDefinition` is missing",
        ]
    );
}

#[test]
fn a_job_reserves_what_identifies_it() {
    let parameters = r#"{"TaskDefinition": "x", "Count": 2}"#;
    assert_eq!(optimized("ecs", "runTask", parameters), NOTHING);
    let job = Call::optimized("ecs", "runTask", Pattern::Sync).unwrap();
    assert_eq!(mismatches(job, parameters), ["Error: `Count` is no known parameter"]);
}

#[test]
fn a_suggestion_is_what_is_not_there_yet() {
    let suggestion = |parameters| {
        let parsed = json::parse(parameters);
        let call = Call::optimized("sqs", "sendMessage", Pattern::RequestResponse).unwrap();
        call.check(parsed.root().unwrap()).first().and_then(Mismatch::suggestion)
    };
    assert_eq!(suggestion(r#"{"queueUrl": "x", "MessageBody": "y"}"#), Some("QueueUrl"));
    assert_eq!(suggestion(r#"{"queueUrl": "x", "QueueUrl": "x", "MessageBody": "y"}"#), None);
    assert_eq!(suggestion(r#"{"QueueUrl": "x", "MesageBody": "y"}"#), Some("MessageBody"));
}

#[test]
fn the_pointer_leads_to_the_value_as_it_is_written() {
    let parsed = json::parse(r#"{"Entries": [{}, {"Detial.$": "$.x"}]}"#);
    let call = Call::optimized("events", "putEvents", Pattern::RequestResponse).unwrap();
    let mismatches = call.check(parsed.root().unwrap());
    assert_eq!(mismatches[0].pointer(), "/Entries/1/Detial.$");
    assert_eq!(mismatches[0].to_string(), "`Entries[1].Detial` is no known parameter");
    assert_eq!(mismatches[0].suggestion(), Some("Detail"));
}

#[test]
fn depth_is_bounded() {
    /// A value that never ends.
    struct Endless;

    impl Value for Endless {
        fn view(&self) -> View<'_, Self> {
            View::Object(vec![Entry::new("M", self)])
        }
    }

    let call = Call::optimized("dynamodb", "putItem", Pattern::RequestResponse).unwrap();
    let item = call.request().unwrap().as_structure().unwrap().member("Item").unwrap().shape();
    assert!(item.check(&Endless).is_empty());
}
