use asl_model::syntax::json;

use super::*;
use crate::integration;

/// A line for each action: the action, on what, and under which condition.
fn lines(statements: &[Statement]) -> Vec<String> {
    let mut lines = Vec::new();
    for statement in statements {
        let resources = statement.resources().iter().map(Arn::to_string).collect::<Vec<_>>().join(" ");
        let conditions = statement.conditions().iter().map(|condition| {
            let values = condition.values().iter().map(Arn::to_string).collect::<Vec<_>>().join(" ");
            format!(" if {} {} {values}", condition.key(), condition.operator())
        });
        let conditions = conditions.collect::<String>();
        lines.extend(statement.actions().iter().map(|action| format!("{action} on {resources}{conditions}")));
    }
    lines.sort();
    lines
}

fn permissions(call: Call<'_>, parameters: &str) -> Vec<String> {
    let parsed = json::parse(parameters);
    assert!(parsed.errors().is_empty(), "{:?}", parsed.errors());
    lines(&call.permissions(parsed.root().unwrap()))
}

fn optimized(service: &str, action: &str, suffix: &str, parameters: &str) -> Vec<String> {
    let pattern = Pattern::from_suffix(suffix).unwrap();
    permissions(Call::optimized(service, action, pattern).unwrap(), parameters)
}

fn sdk(service: &str, action: &str, parameters: &str) -> Vec<String> {
    permissions(Call::sdk(service, action, Pattern::RequestResponse).unwrap(), parameters)
}

const EVENTS: &str = "arn:${Partition}:events:${Region}:${Account}:rule";

fn on_rule(rule: &str) -> [String; 3] {
    ["DescribeRule", "PutRule", "PutTargets"].map(|action| format!("events:{action} on {EVENTS}/{rule}"))
}

/// The lines of `expected`, with those of a managed rule put in place.
fn with_rule(rule: &str, expected: &[&str]) -> Vec<String> {
    let mut expected = expected.iter().copied().map(str::to_owned).chain(on_rule(rule)).collect::<Vec<_>>();
    expected.sort();
    expected
}

#[test]
fn every_integration_is_in_the_catalogue_once() {
    // These two authorize themselves in the cluster, by its own access entries.
    let without = ["eks:call", "eks:runJob"];
    let mut expected = integration::all()
        .map(|integration| format!("{}:{}", integration.service().id(), integration.action()))
        .filter(|call| !without.contains(&call.as_str()))
        .collect::<Vec<_>>();
    expected.sort();
    let mut calls = catalogue::rules().map(|rule| rule.call).collect::<Vec<_>>();
    calls.sort_unstable();
    assert_eq!(calls, expected);
}

#[test]
fn a_training_job() {
    let parameters = r#"{
        "TrainingJobName": "train", "RoleArn": "arn:aws:iam::123456789012:role/sagemaker"
    }"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:training-job/train*";
    let pass = "iam:PassRole on arn:aws:iam::123456789012:role/sagemaker if iam:PassedToService StringEquals sagemaker.amazonaws.com";
    assert_eq!(
        optimized("sagemaker", "createTrainingJob", "", parameters),
        [
            pass,
            "sagemaker:AddTags on *",
            &format!("sagemaker:CreateTrainingJob on {job}"),
            "sagemaker:ListTags on *",
        ]
    );
    assert_eq!(
        optimized("sagemaker", "createTrainingJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTrainingJobsRule",
            &[
                pass,
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateTrainingJob on {job}"),
                &format!("sagemaker:DescribeTrainingJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopTrainingJob on {job}"),
            ]
        )
    );
}

#[test]
fn names_that_only_the_execution_knows_are_wide() {
    let parameters = r#"{"TransformJobName.$": "$.name", "ModelName.$": "$.model"}"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:transform-job/*";
    assert_eq!(
        optimized("sagemaker", "createTransformJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTransformJobsRule",
            &[
                "iam:PassRole on arn:${Partition}:iam::${Account}:role/* if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateTransformJob on {job}"),
                &format!("sagemaker:DescribeTransformJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopTransformJob on {job}"),
            ]
        )
    );
}

#[test]
fn a_processing_job() {
    let parameters = r#"{"ProcessingJobName": "${Job}", "RoleArn": "${Role}"}"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:processing-job/${Job}*";
    assert_eq!(
        optimized("sagemaker", "createProcessingJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerProcessingJobsRule",
            &[
                "iam:PassRole on ${Role} if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateProcessingJob on {job}"),
                &format!("sagemaker:DescribeProcessingJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopProcessingJob on {job}"),
            ]
        )
    );
}

#[test]
fn a_tuning_job() {
    let parameters = r#"{
        "HyperParameterTuningJobName": "tune",
        "TrainingJobDefinitions": [
            {"RoleArn": "arn:aws:iam::123456789012:role/a"}, {"RoleArn": "arn:aws:iam::123456789012:role/b"}
        ]
    }"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:hyper-parameter-tuning-job/tune*";
    assert_eq!(
        optimized("sagemaker", "createHyperParameterTuningJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTuningJobsRule",
            &[
                "iam:PassRole on arn:aws:iam::123456789012:role/a arn:aws:iam::123456789012:role/b \
                 if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateHyperParameterTuningJob on {job}"),
                &format!("sagemaker:DescribeHyperParameterTuningJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopHyperParameterTuningJob on {job}"),
            ]
        )
    );
}

#[test]
fn names_in_arns_of_endpoints_are_in_lower_case() {
    assert_eq!(
        optimized(
            "sagemaker",
            "updateEndpoint",
            "",
            r#"{"EndpointName": "Live", "EndpointConfigName": "V2"}"#
        ),
        ["sagemaker:UpdateEndpoint on \
          arn:${Partition}:sagemaker:${Region}:${Account}:endpoint-config/v2 \
          arn:${Partition}:sagemaker:${Region}:${Account}:endpoint/live"]
    );
    let model = optimized("sagemaker", "createModel", "", r#"{"ModelName": "M"}"#);
    assert_eq!(
        model,
        [
            "sagemaker:AddTags on *",
            "sagemaker:CreateModel on arn:${Partition}:sagemaker:${Region}:${Account}:model/m",
            "sagemaker:ListTags on *",
        ],
        "a role that is not given is not passed"
    );
}

#[test]
fn a_task_of_ecs() {
    let pass = "iam:PassRole on arn:${Partition}:iam::${Account}:role/* \
                if iam:PassedToService StringEquals ecs-tasks.amazonaws.com";
    let family = "arn:${Partition}:ecs:${Region}:${Account}:task-definition/family";
    assert_eq!(
        optimized("ecs", "runTask", ".sync", r#"{"TaskDefinition": "family"}"#),
        with_rule(
            "StepFunctionsGetEventsForECSTaskRule",
            &[
                "ecs:DescribeTasks on *",
                &format!("ecs:RunTask on {family} {family}:*"),
                "ecs:StopTask on *",
                pass
            ]
        )
    );
    assert_eq!(
        optimized("ecs", "runTask", ".waitForTaskToken", r#"{"TaskDefinition": "family:7"}"#),
        [&format!("ecs:RunTask on {family}:7"), pass]
    );
    let arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/family:7";
    assert_eq!(
        optimized("ecs", "runTask", "", &format!(r#"{{"TaskDefinition": "{arn}"}}"#)),
        [&format!("ecs:RunTask on {arn}"), pass]
    );
}

#[test]
fn a_job_of_batch() {
    let batch = "arn:${Partition}:batch:${Region}:${Account}";
    assert_eq!(
        optimized(
            "batch",
            "submitJob",
            ".sync",
            r#"{"JobName": "x", "JobQueue": "queue", "JobDefinition": "definition:1"}"#
        ),
        with_rule(
            "StepFunctionsGetEventsForBatchJobsRule",
            &[
                "batch:DescribeJobs on *",
                &format!("batch:SubmitJob on {batch}:job-definition/definition:1 {batch}:job-queue/queue"),
                "batch:TerminateJob on *",
            ]
        )
    );
}

#[test]
fn a_job_of_glue_needs_no_managed_rule() {
    let job = "arn:${Partition}:glue:${Region}:${Account}:job/nightly";
    assert_eq!(
        optimized("glue", "startJobRun", ".sync", r#"{"JobName": "nightly"}"#),
        ["BatchStopJobRun", "GetJobRun", "GetJobRuns", "StartJobRun"]
            .map(|action| format!("glue:{action} on {job}"))
    );
    assert_eq!(
        optimized("glue", "startJobRun", "", r#"{"JobName": "nightly"}"#),
        [format!("glue:StartJobRun on {job}")]
    );
}

#[test]
fn a_nested_execution() {
    let machine = "arn:aws:states:eu-west-1:123456789012:stateMachine:child";
    let executions = "arn:aws:states:eu-west-1:123456789012:execution:child:*";
    let parameters = format!(r#"{{"StateMachineArn": "{machine}"}}"#);
    for suffix in [".sync", ".sync:2"] {
        assert_eq!(
            optimized("states", "startExecution", suffix, &parameters),
            with_rule(
                "StepFunctionsGetEventsForStepFunctionsExecutionRule",
                &[
                    &format!("states:DescribeExecution on {executions}"),
                    &format!("states:StartExecution on {machine}"),
                    &format!("states:StopExecution on {executions}"),
                ]
            )
        );
    }
    assert_eq!(
        optimized("states", "startExecution", "", r#"{"StateMachineArn.$": "$.machine"}"#),
        ["states:StartExecution on arn:${Partition}:states:${Region}:${Account}:stateMachine:*"]
    );
}

#[test]
fn a_function_with_all_its_versions_or_one() {
    let functions = "arn:${Partition}:lambda:${Region}:${Account}:function";
    let arn = "arn:aws:lambda:eu-west-1:123456789012:function:f";
    for (parameters, resources) in [
        (r#"{"FunctionName": "f"}"#.to_owned(), format!("{functions}:f {functions}:f:*")),
        (r#"{"FunctionName": "f:live"}"#.to_owned(), format!("{functions}:f:live")),
        (r#"{"FunctionName": "f", "Qualifier": "$LATEST"}"#.to_owned(), format!("{functions}:f:$LATEST")),
        (r#"{"FunctionName.$": "$.f"}"#.to_owned(), format!("{functions}:*")),
        (r#"{"FunctionName": "${Function}"}"#.to_owned(), format!("{functions}:*")),
        (
            r#"{"FunctionName": "123456789012:function:f:1"}"#.to_owned(),
            "arn:${Partition}:lambda:${Region}:123456789012:function:f:1".to_owned(),
        ),
        (format!(r#"{{"FunctionName": "{arn}"}}"#), format!("{arn} {arn}:*")),
    ] {
        assert_eq!(
            optimized("lambda", "invoke", "", &parameters),
            [format!("lambda:InvokeFunction on {resources}")]
        );
    }
    let version = format!("{arn}:2");
    assert_eq!(lines(&function(&version)), [format!("lambda:InvokeFunction on {version}")]);
}

#[test]
fn a_topic_a_queue_and_a_table() {
    assert_eq!(
        optimized("sns", "publish", "", r#"{"TopicArn": "arn:aws:sns:eu-west-1:123456789012:t"}"#),
        ["sns:Publish on arn:aws:sns:eu-west-1:123456789012:t"]
    );
    assert_eq!(optimized("sns", "publish", "", r#"{"PhoneNumber": "+1"}"#), ["sns:Publish on *"]);
    assert_eq!(
        optimized(
            "sqs",
            "sendMessage",
            ".waitForTaskToken",
            r#"{"QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q.fifo"}"#
        ),
        ["sqs:SendMessage on arn:${Partition}:sqs:eu-west-1:123456789012:q.fifo"]
    );
    assert_eq!(
        optimized("sqs", "sendMessage", "", r#"{"QueueUrl": "${QueueUrl}"}"#),
        ["sqs:SendMessage on arn:${Partition}:sqs:${Region}:${Account}:*"]
    );
    let table = "arn:${Partition}:dynamodb:${Region}:${Account}:table/t";
    for (action, name) in [
        ("getItem", "GetItem"),
        ("putItem", "PutItem"),
        ("updateItem", "UpdateItem"),
        ("deleteItem", "DeleteItem"),
    ] {
        assert_eq!(
            optimized("dynamodb", action, "", r#"{"TableName": "t"}"#),
            [format!("dynamodb:{name} on {table}")]
        );
    }
}

#[test]
fn events_go_to_the_buses_of_the_entries() {
    let bus = "arn:${Partition}:events:${Region}:${Account}:event-bus";
    let entries = r#"{"Entries": [{"EventBusName": "a"}, {}, {"EventBusName": "b"}]}"#;
    assert_eq!(
        optimized("events", "putEvents", "", entries),
        [format!("events:PutEvents on {bus}/a {bus}/b {bus}/default")]
    );
}

#[test]
fn an_http_task_may_call_its_endpoint_only() {
    let parameters = r#"{
        "ApiEndpoint": "https://example.org/x",
        "Method": "GET",
        "InvocationConfig": {"ConnectionArn": "${Connection}"}
    }"#;
    assert_eq!(
        optimized("http", "invoke", "", parameters),
        [
            "events:RetrieveConnectionCredentials on ${Connection}",
            "secretsmanager:DescribeSecret on arn:${Partition}:secretsmanager:*:*:secret:events!connection/*",
            "secretsmanager:GetSecretValue on arn:${Partition}:secretsmanager:*:*:secret:events!connection/*",
            "states:InvokeHTTPEndpoint on arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachine} \
             if states:HTTPMethod StringEquals GET if states:HTTPEndpoint StringLike https://example.org/x",
        ]
    );
}

#[test]
fn an_api_is_called_at_its_stage() {
    let parameters = r#"{
        "ApiEndpoint": "abc.execute-api.eu-west-1.amazonaws.com", "Method": "GET", "Stage": "prod", "Path": "/bikes"
    }"#;
    assert_eq!(
        optimized("apigateway", "invoke", "", parameters),
        ["execute-api:Invoke on arn:${Partition}:execute-api:${Region}:${Account}:abc/prod/GET/bikes"]
    );
}

#[test]
fn sdk_integrations_have_the_actions_of_iam() {
    assert_eq!(
        sdk("sfn", "describeExecution", r#"{"ExecutionArn.$": "$.arn"}"#),
        ["states:DescribeExecution on arn:${Partition}:states:${Region}:${Account}:execution:*"]
    );
    assert_eq!(sdk("cloudwatchlogs", "createLogGroup", "{}"), ["logs:CreateLogGroup on *"]);
    assert_eq!(
        sdk("s3", "listObjectsV2", r#"{"Bucket": "b", "Prefix": "p"}"#),
        ["s3:ListBucket on arn:${Partition}:s3:::b"]
    );
    assert_eq!(
        sdk("s3", "copyObject", r#"{"Bucket": "b", "Key": "k", "CopySource": "/from/x"}"#),
        ["s3:GetObject on arn:${Partition}:s3:::from/x", "s3:PutObject on arn:${Partition}:s3:::b/k",]
    );
    assert_eq!(
        sdk("lambda", "invoke", r#"{"FunctionName": "f:1"}"#),
        ["lambda:InvokeFunction on arn:${Partition}:lambda:${Region}:${Account}:function:f:1"]
    );
    assert_eq!(sdk("apigateway", "updateStage", "{}"), ["apigateway:PATCH on *"]);
    assert_eq!(sdk("ec2", "describeInstances", r#""{% $x %}""#), ["ec2:DescribeInstances on *"]);
}

#[test]
fn sdk_integrations_pass_the_roles_in_their_parameters() {
    assert_eq!(
        sdk("sagemaker", "createAutoMLJobV2", r#"{"AutoMLJobName": "a", "RoleArn": "${Role}"}"#),
        [
            "iam:PassRole on ${Role} if iam:PassedToService StringEquals sagemaker.amazonaws.com",
            "sagemaker:CreateAutoMLJobV2 on arn:${Partition}:sagemaker:${Region}:${Account}:automl-job/a",
        ]
    );
    assert_eq!(
        sdk("cloudformation", "createStack", r#"{"StackName": "s", "RoleARN": "arn:aws:iam::1:role/r"}"#),
        ["cloudformation:CreateStack on *", "iam:PassRole on arn:aws:iam::1:role/r"]
    );
}

#[test]
fn a_distributed_map_runs_itself() {
    let states = "arn:${Partition}:states:${Region}:${Account}";
    let all = format!("{states}:execution:${{StateMachine}}:*");
    let of_map = format!("{states}:execution:${{StateMachine}}/Files:*");
    assert_eq!(
        lines(&distributed_map(Some("Files"))),
        [
            format!("states:DescribeExecution on {all} {of_map}"),
            format!("states:RedriveExecution on {of_map}"),
            format!("states:StartExecution on {states}:stateMachine:${{StateMachine}}"),
            format!("states:StopExecution on {all} {of_map}"),
        ]
    );
}

#[test]
fn a_distributed_map_reads_and_writes() {
    let read = |reader: &str| lines(&item_reader(json::parse(reader).root().unwrap()));
    let write = |writer: &str| lines(&result_writer(json::parse(writer).root().unwrap()));
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:getObject",
                "Parameters": {"Bucket": "b", "Key.$": "$.key"}
            }"#
        ),
        ["s3:GetObject on arn:${Partition}:s3:::b/*"]
    );
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:getObject",
                "ReaderConfig": {"InputType": "MANIFEST"},
                "Arguments": {"Bucket": "b", "Key": "m.json"}
            }"#
        ),
        ["s3:GetObject on arn:${Partition}:s3:::b/*", "s3:GetObject on arn:${Partition}:s3:::b/m.json"]
    );
    assert_eq!(
        read(
            r#"{
                "Resource": "arn:aws:states:::s3:listObjectsV2",
                "ReaderConfig": {"Transformation": "LOAD_AND_FLATTEN"},
                "Parameters": {"Bucket": "b", "Prefix": "in/"}
            }"#
        ),
        [
            "s3:GetObject on arn:${Partition}:s3:::b/in/*",
            "s3:ListBucket on arn:${Partition}:s3:::b if s3:prefix StringEquals in/",
        ]
    );
    assert_eq!(
        write(
            r#"{"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "out"}}"#
        ),
        ["AbortMultipartUpload", "GetObject", "ListMultipartUploadParts", "PutObject"]
            .map(|action| format!("s3:{action} on arn:${{Partition}}:s3:::b/out/*"))
    );
    assert_eq!(write(r#"{"WriterConfig": {"Transformation": "FLATTEN"}}"#), [""; 0]);
}

#[test]
fn another_account_is_entered_by_its_role() {
    assert_eq!(
        lines(&credentials(Some("arn:aws:iam::210987654321:role/x"))),
        ["sts:AssumeRole on arn:aws:iam::210987654321:role/x"]
    );
    assert_eq!(lines(&credentials(None)), ["sts:AssumeRole on arn:${Partition}:iam::*:role/*"]);
}

#[test]
fn statements_about_the_same_become_one() {
    let put = Call::optimized("dynamodb", "putItem", Pattern::RequestResponse).unwrap();
    let get = Call::optimized("dynamodb", "getItem", Pattern::RequestResponse).unwrap();
    let table = json::parse(r#"{"TableName": "t"}"#);
    let table = table.root().unwrap();
    let statements =
        combine([put.permissions(table), get.permissions(table), put.permissions(table)].concat());
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0].actions(), ["dynamodb:GetItem", "dynamodb:PutItem"]);
}

#[test]
fn an_arn_is_filled_in_where_it_is_used() {
    let scope = Scope {
        partition: "aws-cn",
        region: "cn-north-1",
        account: "${AWS::AccountId}",
        state_machine: "machine",
    };
    assert_eq!(
        distributed_map(None)[0].resources()[0].render(scope),
        "arn:aws-cn:states:cn-north-1:${AWS::AccountId}:stateMachine:machine"
    );
}
