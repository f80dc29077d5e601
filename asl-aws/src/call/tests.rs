#![cfg(feature = "full")]

use super::*;
use crate::shape::{Kind, Member, Structure};

const RR: Pattern = Pattern::RequestResponse;

fn optimized(service: &str, action: &str, pattern: Pattern) -> Call<'static> {
    Call::optimized(service, action, pattern).unwrap()
}

fn result(call: Call<'_>) -> Structure<'static> {
    call.result().unwrap().as_structure().unwrap()
}

fn names(structure: Structure<'static>) -> Vec<&'static str> {
    structure.members().map(Member::name).collect()
}

fn nested(structure: Structure<'static>, name: &str) -> Structure<'static> {
    structure.member(name).unwrap().shape().as_structure().unwrap()
}

#[test]
fn request_response_says_how_the_call_went() {
    let publish = result(optimized("sns", "publish", RR));
    assert_eq!(names(publish), ["MessageId", "SequenceNumber", "SdkHttpMetadata", "SdkResponseMetadata"]);
    let http = nested(publish, "SdkHttpMetadata");
    assert_eq!(names(http), ["AllHttpHeaders", "HttpHeaders", "HttpStatusCode"]);
    assert_eq!(names(nested(publish, "SdkResponseMetadata")), ["RequestId"]);
}

#[test]
fn some_results_have_no_metadata() {
    assert_eq!(names(result(optimized("events", "putEvents", RR))), ["FailedEntryCount", "Entries"]);
    assert_eq!(
        names(result(optimized("apigateway", "invoke", RR))),
        ["Headers", "ResponseBody", "StatusCode", "StatusText"]
    );
    assert_eq!(names(result(Call::sdk("sns", "publish", RR).unwrap())), ["MessageId", "SequenceNumber"]);
    let job = result(optimized("sagemaker", "createTrainingJob", Pattern::Sync));
    assert!(job.member("SdkHttpMetadata").is_none());
}

#[test]
fn a_job_gives_its_description() {
    let training = result(optimized("sagemaker", "createTrainingJob", Pattern::Sync));
    assert!(nested(training, "ModelArtifacts").member("S3ModelArtifacts").unwrap().is_required());
    assert!(!training.member("FailureReason").unwrap().is_required());

    let run = result(optimized("glue", "startJobRun", Pattern::Sync));
    assert!(run.member("JobRunState").is_some());
    assert_eq!(names(result(optimized("codebuild", "startBuild", Pattern::Sync))), ["Build"]);
    assert!(result(optimized("ecs", "runTask", Pattern::Sync)).member("Containers").is_some());
    assert!(result(optimized("ecs", "runTask", RR)).member("Tasks").is_some());
}

#[test]
fn a_nested_execution_gives_text_or_json() {
    let output = |pattern| result(optimized("states", "startExecution", pattern)).member("Output").unwrap();
    assert!(matches!(output(Pattern::Sync).shape().kind(), Kind::String(_)));
    assert!(matches!(output(Pattern::Sync2).shape().kind(), Kind::Any));
}

#[test]
fn nobody_knows_what_comes_back_with_a_token() {
    assert_eq!(optimized("sqs", "sendMessage", Pattern::WaitForTaskToken).result(), None);
    assert_eq!(Call::sdk("sqs", "sendMessage", Pattern::WaitForTaskToken).unwrap().result(), None);
}

#[test]
fn the_two_kinds_of_integration_write_members_differently() {
    let attribute = |call: Call<'static>| {
        let Kind::Map(key) =
            call.request().unwrap().as_structure().unwrap().member("Key").unwrap().shape().kind()
        else {
            panic!("a key is a map")
        };
        names(key.value().as_structure().unwrap())
    };
    assert_eq!(
        attribute(optimized("dynamodb", "getItem", RR)),
        ["S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"]
    );
    assert_eq!(
        attribute(Call::sdk("dynamodb", "getItem", RR).unwrap()),
        ["S", "N", "B", "Ss", "Ns", "Bs", "M", "L", "Nul", "Bool"]
    );
}

#[test]
fn errors_have_the_prefix_of_the_integration() {
    let optimized = optimized("dynamodb", "putItem", RR).errors();
    let sdk = Call::sdk("dynamodb", "putItem", RR).unwrap().errors();
    for error in ["DynamoDB.AmazonDynamoDBException", "DynamoDB.ConditionalCheckFailedException"] {
        assert!(optimized.iter().any(|known| known == error), "{error}");
    }
    for error in ["DynamoDb.DynamoDbException", "DynamoDb.ConditionalCheckFailedException"] {
        assert!(sdk.iter().any(|known| known == error), "{error}");
    }
    let s3 = Call::sdk("s3", "getObject", RR).unwrap().errors();
    assert!(s3.contains(&"S3.NoSuchKeyException".to_owned()), "{s3:?}");
}

#[test]
fn every_optimized_integration_has_a_model() {
    for integration in integration::all() {
        for &pattern in integration.patterns() {
            let call = Call { api: Api::Optimized(integration), pattern };
            let resource = Resource::optimized(integration.service().id(), integration.action(), pattern);
            assert_eq!(Call::of(&resource), Ok(Some(call)), "{resource}");
            assert!(call.request().is_some_and(|request| request.as_structure().is_some()), "{resource}");
            let known = pattern == Pattern::RequestResponse;
            assert!(call.result().is_some() || !known, "{resource}");
        }
    }
}

#[test]
fn a_resource_names_a_call_or_none() {
    let of = |text: &str| Call::of(&Resource::parse(text).unwrap()).map(|call| call.map(Call::error_prefix));
    assert_eq!(of("arn:aws:states:::aws-sdk:dynamodb:getItem"), Ok(Some("DynamoDb")));
    assert_eq!(of("arn:aws:states:::dynamodb:getItem"), Ok(Some("DynamoDB")));
    assert_eq!(of("arn:aws:states:::http:invoke"), Ok(Some("States.Http")));
    for no_service in [
        "arn:aws:lambda:eu-west-1:123456789012:function:f",
        "arn:aws:states:eu-west-1:123456789012:activity:a",
        "arn:aws:states:::${Service}:getItem",
        "arn:aws:states:::s3:getObject",
    ] {
        assert_eq!(of(no_service), Ok(None), "{no_service}");
    }
    let error = of("arn:aws:states:::dynamodb:getItems").unwrap_err();
    assert_eq!(error.to_string(), "there is no optimized integration `dynamodb:getItems`");
    assert_eq!(error.suggestion(), Some("getItem"));
}

#[test]
fn both_kinds_of_integration_have_models_of_the_same_version() {
    let version = optimized("lambda", "invoke", RR).version().unwrap();
    assert_eq!(Call::sdk("lambda", "invoke", RR).unwrap().version(), Some(version));
    assert_eq!(version.date().len(), "2026-11-17".len());
}
