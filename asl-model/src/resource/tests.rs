use proptest::prelude::*;

use super::{Integration, Pattern, Resource, ResourceKind};

/// The kind of a resource and its parts, for comparison; what is unknown in angle brackets.
fn read(text: &str) -> String {
    let resource = match Resource::parse(text) {
        Ok(resource) => resource,
        Err(error) => panic!("{text}: {error}"),
    };
    let show = |part: super::Part<'_>| part.known().map_or_else(|| format!("<{part}>"), str::to_owned);
    let call = |kind: &str, call: Integration<'_>| {
        let pattern = call.pattern().map_or("<?>".to_owned(), |pattern| format!("{pattern:?}"));
        format!("{kind} {} {} {pattern}", show(call.service()), show(call.action()))
    };
    match resource.kind() {
        ResourceKind::LambdaFunction { name, qualifier } => {
            format!("function {} {}", show(name), qualifier.map(show).unwrap_or_default())
        }
        ResourceKind::Activity { name } => format!("activity {}", show(name)),
        ResourceKind::Optimized(integration) => call("optimized", integration),
        ResourceKind::Sdk(integration) => call("sdk", integration),
        ResourceKind::Http(integration) => call("http", integration),
        ResourceKind::MapData(integration) => call("data", integration),
        ResourceKind::Unknown => "unknown".to_owned(),
    }
}

/// Texts and their errors as `start..end message`, with the suggestion.
fn assert_errors(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let error = Resource::parse(text).expect_err(text);
        let suggestion = error.suggestion().map(|word| format!(" ({word}?)")).unwrap_or_default();
        assert_eq!(format!("{:?} {error}{suggestion}", error.span().range()), *expected, "{text}");
    }
}

#[test]
fn reads_every_form() {
    for (text, expected) in [
        ("arn:aws:lambda:eu-west-1:123456789012:function:f", "function f "),
        ("arn:aws-cn:lambda:cn-north-1:123456789012:function:my_f-1:$LATEST", "function my_f-1 $LATEST"),
        ("arn:aws:lambda:eu-west-1:123456789012:function:f:live", "function f live"),
        ("arn:aws-us-gov:states:us-gov-west-1:123456789012:activity:Ask-me", "activity Ask-me"),
        ("arn:aws:states:::sqs:sendMessage", "optimized sqs sendMessage RequestResponse"),
        ("arn:aws:states:::emr-serverless:startJobRun.sync", "optimized emr-serverless startJobRun Sync"),
        ("arn:aws:states:::states:startExecution.sync:2", "optimized states startExecution Sync2"),
        ("arn:aws-iso-b:states:::lambda:invoke.waitForTaskToken", "optimized lambda invoke WaitForTaskToken"),
        ("arn:aws:states:::aws-sdk:s3:listObjectsV2", "sdk s3 listObjectsV2 RequestResponse"),
        ("arn:aws:states:::aws-sdk:sfn:x.waitForTaskToken", "sdk sfn x WaitForTaskToken"),
        ("arn:aws:states:us-east-1:123456789012:aws-sdk:s3:getObject", "sdk s3 getObject RequestResponse"),
        ("arn:aws:states:::http:invoke", "http http invoke RequestResponse"),
        ("arn:aws:states:::s3:getObject", "data s3 getObject RequestResponse"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn what_placeholders_cover_is_unknown() {
    for (text, expected) in [
        ("${FunctionArn}", "unknown"),
        ("${aws_lambda_function.f.arn}:live", "unknown"),
        ("arn:${AWS::Partition}:states:::sns:publish", "optimized sns publish RequestResponse"),
        ("arn:aws:lambda:${Region}:${Account}:function:x", "function x "),
        ("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:x-${Stage}", "function <x-${Stage}> "),
        ("arn:aws:lambda:${RegionAndAccount}:function:x", "unknown"),
        ("arn:aws:states:::${Service}:run.sync", "optimized <${Service}> run Sync"),
        ("arn:aws:states:::${Call}", "unknown"),
        ("arn:aws:states:::lambda:invoke${Pattern}", "optimized lambda <invoke${Pattern}> <?>"),
        ("arn:aws:states:::lambda:invoke.${Pattern}", "optimized lambda invoke <?>"),
        ("arn:aws:${Service}:::sqs:sendMessage", "unknown"),
        ("${Prefix}:states:::sqs:sendMessage", "unknown"),
        ("not an ARN ${x}", "unknown"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn errors_say_which_part_is_wrong() {
    assert_errors(&[
        ("", "0..0 the resource is empty: expected an ARN, as `arn:aws:states:::lambda:invoke`"),
        (
            "my-function",
            "0..11 `my-function` is not an ARN: expected one, as `arn:aws:states:::lambda:invoke`",
        ),
        ("${open", "0..6 `${open` is not an ARN: expected one, as `arn:aws:states:::lambda:invoke`"),
        ("arn:aws:states", "14..14 the ARN has no Region: expected `arn:aws:states:::SERVICE:ACTION`"),
        ("arn::states:::a:b", "4..4 the ARN has no partition: expected `arn:aws:states:::SERVICE:ACTION`"),
        (
            "arn:awz:states:::sqs:sendMessage",
            "4..7 unknown partition `awz`: expected `aws`, `aws-cn`, `aws-us-gov` or another `aws-…` (aws?)",
        ),
        (
            "arn:aws:sqs:eu-west-1:123456789012:queue",
            "8..11 `sqs` is not called by an ARN of its own: expected `lambda` or `states`, \
             as in `arn:aws:states:::sqs:sendMessage`",
        ),
        (
            "arn:aws:state:::sqs:sendMessage",
            "8..13 `state` is not called by an ARN of its own: expected `lambda` or `states`, \
             as in `arn:aws:states:::sqs:sendMessage` (states?)",
        ),
        (
            "arn:aws:lambda:::function:f",
            "15..15 the ARN has no Region: expected `arn:aws:lambda:REGION:ACCOUNT:function:NAME`",
        ),
        ("arn:aws:lambda:r:1 2:function:f", "18..19 the account of the ARN cannot have ` `"),
        (
            "arn:aws:lambda:r:1:layer:x",
            "19..26 `layer:x` is not a Lambda function: expected `function:NAME` or `function:NAME:VERSION`",
        ),
        ("arn:aws:lambda:r:1:function:f:1:2", "31..33 unexpected `:2` behind the version or alias"),
        (
            "arn:aws:states:r:1:activity:",
            "28..28 the ARN has no activity name: expected `arn:aws:states:REGION:ACCOUNT:activity:NAME`",
        ),
        ("arn:aws:states:r:1:activity:a:b", "29..31 unexpected `:b` behind the activity name"),
        ("arn:aws:states:r:1:activity:a b", "29..30 the activity name of the ARN cannot have ` `"),
        (
            "arn:aws:states:::activity:a",
            "15..15 the ARN has no Region: expected `arn:aws:states:REGION:ACCOUNT:activity:NAME`",
        ),
        (
            "arn:aws:states:r::activity:a",
            "17..17 the ARN has no account: expected `arn:aws:states:REGION:ACCOUNT:activity:NAME`",
        ),
        ("arn:aws:lambda:r/1:1:function:f", "16..17 the Region of the ARN cannot have `/`"),
        (
            "arn:aws:states:r:1:stateMachine:m",
            "19..33 a state machine is not called by its own ARN: \
             expected `arn:aws:states:::states:startExecution`",
        ),
    ]);
}

#[test]
fn errors_say_what_is_wrong_with_a_call() {
    assert_errors(&[
        ("arn:aws:states:::sqs", "20..20 the ARN has no action: expected `arn:aws:states:::SERVICE:ACTION`"),
        (
            "arn:aws:states:::aws-sdk:sqs",
            "28..28 the ARN has no action: expected `arn:aws:states:::aws-sdk:SERVICE:ACTION`",
        ),
        (
            "arn:aws:states:::sqs:.sync",
            "21..21 the ARN has no action: expected `arn:aws:states:::SERVICE:ACTION`",
        ),
        ("arn:aws:states:::sqs:send message", "25..26 the action of the ARN cannot have ` `"),
        ("arn:aws:states:::é:x", "17..19 the service of the ARN cannot have `é`"),
        (
            "arn:aws:states:::ecs:runTask.snyc",
            "28..33 unknown integration pattern `.snyc`: \
             expected `.sync`, `.sync:2`, `.waitForTaskToken` or none (.sync?)",
        ),
        (
            "arn:aws:states:::sns:publish.waitForTasktoken",
            "28..45 unknown integration pattern `.waitForTasktoken`: \
             expected `.sync`, `.sync:2`, `.waitForTaskToken` or none (.waitForTaskToken?)",
        ),
        (
            "arn:${P}:states:::states:startExecution.sync:3",
            "39..46 unknown integration pattern `.sync:3`: \
             expected `.sync`, `.sync:2`, `.waitForTaskToken` or none (.sync:2?)",
        ),
        (
            "arn:aws:states:::aws-sdk:glue:startJobRun.sync",
            "41..46 an SDK integration cannot wait with `.sync`: expected `.waitForTaskToken` or no pattern",
        ),
    ]);
}

#[test]
fn parts_know_their_places() {
    let text = "arn:aws:states:eu-west-1:123456789012:aws-sdk:sfn:describeExecution.waitForTaskToken";
    let resource = Resource::parse(text).unwrap();
    let ResourceKind::Sdk(integration) = resource.kind() else { panic!("an SDK integration") };
    assert_eq!(integration.action().span().text(text), Some("describeExecution"));
    assert_eq!(integration.service().span().text(text), Some("sfn"));
    assert_eq!(resource.region().unwrap().span().text(text), Some("eu-west-1"));
    assert_eq!(resource.account().unwrap().span().text(text), Some("123456789012"));
    assert_eq!(resource.partition().unwrap().span().text(text), Some("aws"));
    let integration = Resource::parse("arn:aws:states:::sqs:sendMessage").unwrap();
    assert_eq!((integration.region(), integration.account()), (None, None));
}

#[test]
fn constructed_resources_are_those_that_are_read() {
    for pattern in Pattern::ALL {
        let resource = Resource::optimized("ecs", "runTask", pattern);
        assert_eq!(Resource::parse(resource.as_str()).as_ref(), Ok(&resource));
    }
    let sdk = Resource::sdk("s3", "getObject", Pattern::RequestResponse);
    assert_eq!(Resource::parse(sdk.as_str()).as_ref(), Ok(&sdk));
}

#[test]
fn moves_to_another_partition() {
    let resource = Resource::optimized("sns", "publish", Pattern::RequestResponse);
    let moved = |partition| resource.in_partition(partition).map(|moved| moved.to_string());
    assert_eq!(moved("aws-cn").unwrap(), "arn:aws-cn:states:::sns:publish");
    assert_eq!(moved("${AWS::Partition}").unwrap(), "arn:${AWS::Partition}:states:::sns:publish");
    assert!(moved("azure").is_err());
    let unknown = Resource::parse("${Arn}").unwrap();
    assert_eq!(unknown.in_partition("aws-cn").as_ref(), Ok(&unknown));
}

proptest! {
    #[test]
    fn no_text_panics_and_every_resource_gives_its_text_back(
        text in r"(arn|:|aws|aws-sdk|states|lambda|function|sqs|\.sync|\.|\$\{|\}|\$|\{|[a-z]|é|\PC){0,12}",
    ) {
        match Resource::parse(&text) {
            Ok(resource) => prop_assert_eq!(resource.to_string(), text),
            Err(error) => prop_assert!(error.span().text(&text).is_some(), "{}", error),
        }
    }
}
