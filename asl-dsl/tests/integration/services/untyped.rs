use asl_dsl::call::Call as _;
use asl_dsl::prelude::*;
use asl_dsl::services::{IntoAny as _, UntypedCall};
use serde_json::json;

use super::{task, warnings};

fn put_object() -> UntypedCall {
    UntypedCall::sdk("s3", "putObject")
        .parameter("Bucket", "${Bucket}")
        .parameter("Key", context::execution_name())
}

/// What is wrong with a call, so that the machine is not built.
#[cfg(feature = "aws-model")]
fn faults(call: impl Fn() -> UntypedCall + 'static) -> Vec<String> {
    let error = super::Caller(Box::new(move |_: &Path<Any>| call())).build().unwrap_err();
    error.faults().iter().map(|fault| without_date(&fault.to_string())).collect()
}

/// Every message says how old the model is.
#[cfg(feature = "aws-model")]
fn without_date(message: &str) -> String {
    let (message, date) = message.split_once(" (after the model of ").unwrap_or((message, ""));
    assert!(date.is_empty() || date.starts_with("20"), "{date}");
    message.to_owned()
}

#[test]
fn parameters_stand_under_their_names() {
    let call = |_: &Path<Any>| put_object().parameter("Body", [("done", true.into_any())]);
    let expected = json!({ "Bucket": "${Bucket}", "Key.$": "$$.Execution.Name", "Body": { "done": true } });
    assert_eq!(task(call), ("arn:aws:states:::aws-sdk:s3:putObject".to_owned(), expected));
    assert_eq!(warnings(call), [""; 0]);
}

#[test]
fn a_call_without_parameters_does_not_get_the_input() {
    assert_eq!(task(|_| UntypedCall::sdk("s3", "listBuckets")).1, json!({}));
}

#[test]
fn a_pattern_stands_behind_the_action() {
    let job = UntypedCall::optimized("glue", "startJobRun").parameter("JobName", "clean").sync();
    assert_eq!(job.resource(), "arn:aws:states:::glue:startJobRun.sync");
    let approval = UntypedCall::sdk("sns", "publish").wait_for_task_token();
    assert_eq!(approval.resource(), "arn:aws:states:::aws-sdk:sns:publish.waitForTaskToken");
}

#[cfg(feature = "aws-model")]
#[test]
fn what_the_model_does_not_know_is_a_fault() {
    let misspelt = || put_object().parameter("Boddy", "x");
    assert_eq!(
        faults(misspelt),
        ["state `Call`, `Parameters`: `Boddy` is no known parameter; did you mean `Body`?"]
    );
    assert_eq!(
        faults(|| UntypedCall::sdk("s3", "putObject").parameter("Bucket", "b")),
        ["state `Call`, `Parameters`: the required parameter `Key` is missing"]
    );
    assert_eq!(
        faults(|| put_object().parameter("Tagging", [1, 2])),
        ["state `Call`, `Parameters`: `Tagging` must be a string, not an array"]
    );
}

#[cfg(feature = "aws-model")]
#[test]
fn a_call_of_nothing_is_a_fault() {
    assert_eq!(
        faults(|| UntypedCall::sdk("s3", "putObjet")),
        ["state `Call`, `Resource`: the service `s3` has no action `putObjet`; did you mean `putObject`?"]
    );
    assert_eq!(
        faults(|| put_object().sync()),
        ["state `Call`, `Resource`: an SDK integration cannot wait with `.sync`: \
          expected `.waitForTaskToken` or no pattern"]
    );
}

#[cfg(feature = "aws-model")]
#[test]
fn a_limit_that_is_passed_is_a_warning() {
    let call = |_: &Path<Any>| put_object().parameter("StorageClass", "STANDART");
    let warnings = warnings(call).iter().map(|warning| without_date(warning)).collect::<Vec<_>>();
    assert_eq!(warnings, ["`StorageClass` is `STANDART`, which is no known value; did you mean `STANDARD`?"]);
}
