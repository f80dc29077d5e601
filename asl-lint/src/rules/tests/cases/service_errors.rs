use super::{check_state, machine};
use crate::{Config, Source, lint};

/// Checks what is said about an error in the retrier of a Task with this `Resource`.
#[track_caller]
fn error(rule: &str, resource: &str, name: &str, expected: Option<&str>) {
    let fields = format!(r#""Resource": "{resource}", "Retry": [{{"ErrorEquals": ["{name}"]}}]"#);
    let expected: Vec<String> =
        expected.into_iter().map(|message| format!("/States/A/Retry/0/ErrorEquals/0: {message}")).collect();
    check_state(rule, "Task", &fields, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

const RULE: &str = "unknown-service-error";
const LAMBDA: &str = "arn:aws:states:::lambda:invoke";
const FUNCTION: &str = "arn:aws:lambda:eu-west-1:123456789012:function:f";
const S3: &str = "arn:aws:states:::aws-sdk:s3:getObject";

#[test]
fn errors_are_those_of_the_called_service() {
    error(RULE, S3, "S3.NoSuchKeyException", None);
    error(
        RULE,
        S3,
        "S3.NoSuchKey",
        Some("`aws-sdk:s3:getObject` has no error `S3.NoSuchKey`: those of the SDK end in `Exception`"),
    );
    error(RULE, S3, "NoSuchKey", Some("`aws-sdk:s3:getObject` raises no error `NoSuchKey`"));
    error(
        RULE,
        S3,
        "DynamoDb.ResourceNotFoundException",
        Some("`aws-sdk:s3:getObject` raises no error that begins with `DynamoDb.`"),
    );
    error(
        RULE,
        LAMBDA,
        "Lambda.TooManyRequestException",
        Some("`lambda:invoke` has no error `Lambda.TooManyRequestException`"),
    );
    error(
        RULE,
        FUNCTION,
        "Lambda.TooManyRequestException",
        Some("`lambda:invoke` has no error `Lambda.TooManyRequestException`"),
    );
}

#[test]
fn what_may_be_raised_is_no_mistake() {
    for (resource, name) in [
        (S3, "S3.SomethingNewException"),
        (S3, "S3.SdkClientException"),
        (LAMBDA, "ValueError"),
        (LAMBDA, "S3.NoSuchKey"),
        (LAMBDA, "java.lang.Exception"),
        ("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Declined"),
        ("arn:aws:states:::sagemaker:createTrainingJob.sync", "SageMaker.ResourceInUseException"),
        ("${F}", "S3.NoSuchKey"),
        (S3, "${E}"),
    ] {
        error(RULE, resource, name, None);
    }
}

#[test]
fn known_errors_are_fine() {
    let state = format!(
        r#""A": {{"Type": "Task", "Resource": "{S3}", "End": true, "Retry": [{{"ErrorEquals": ["NoSuchKey"]}}]}}"#
    );
    let source = Source::new("a.asl.json", machine(&state));
    let mut config = Config::default();
    let count = |config: &Config| {
        lint(&source, config).diagnostics().iter().filter(|found| found.rule().name() == RULE).count()
    };
    assert_eq!(count(&config), 1);
    config.add_known_error("NoSuchKey");
    assert_eq!(count(&config), 0);
}

#[test]
fn errors_of_other_states_never_come_from_a_task() {
    let rule = "impossible-error";
    error(
        rule,
        LAMBDA,
        "States.Http.StatusCode.429",
        Some("the Task `A` never raises `States.Http.StatusCode.429`"),
    );
    error(rule, "arn:aws:states:::http:invoke", "States.Http.StatusCode.429", None);
    error(
        rule,
        LAMBDA,
        "States.ItemReaderFailed",
        Some("the Task `A` never raises `States.ItemReaderFailed`"),
    );
    error(rule, LAMBDA, "States.HeartbeatTimeout", None);
    check_state(rule, "Map", r#""Retry": [{"ErrorEquals": ["States.NoChoiceMatched"]}]"#, &[]);
}

#[test]
fn retries_of_what_stays_are_futile() {
    let rule = "futile-retry";
    error(
        rule,
        S3,
        "States.DataLimitExceeded",
        Some("retrying `States.DataLimitExceeded` of `A` gives the same error again"),
    );
    error(
        rule,
        S3,
        "Kms.AccessDeniedException",
        Some("retrying `Kms.AccessDeniedException` of `A` gives the same error again"),
    );
    for name in [
        "States.ALL",
        "States.Timeout",
        "Glue.EntityNotFoundException",
        "Lambda.Unknown",
        "AccessDeniedException",
    ] {
        error(rule, S3, name, None);
    }
}
