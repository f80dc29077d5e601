use crate::permission::rule::Target::{self, Arn, Made, NameOrArn, Template};
use crate::permission::uri;

/// The parameter by which a service knows what a call is about.
pub(super) const NAMED: &[(&str, &str, Target)] = &[
    ("bedrockruntime", "ModelId", Made(uri::bedrock_model)),
    (
        "dynamodb",
        "TableName",
        NameOrArn("TableName", "arn:{partition}:dynamodb:{region}:{account}:table/{TableName}"),
    ),
    (
        "eventbridge",
        "Entries[].EventBusName",
        NameOrArn(
            "Entries[].EventBusName",
            "arn:{partition}:events:{region}:{account}:event-bus/{Entries[].EventBusName?default}",
        ),
    ),
    (
        "firehose",
        "DeliveryStreamName",
        Template("arn:{partition}:firehose:{region}:{account}:deliverystream/{DeliveryStreamName}"),
    ),
    ("kinesis", "StreamARN", Arn(&["StreamARN"], "arn:{partition}:kinesis:{region}:{account}:stream/*")),
    ("kinesis", "StreamName", Template("arn:{partition}:kinesis:{region}:{account}:stream/{StreamName}")),
    ("lambda", "FunctionName", Made(uri::function)),
    (
        "sagemaker",
        "AutoMLJobName",
        Template("arn:{partition}:sagemaker:{region}:{account}:automl-job/{AutoMLJobName}"),
    ),
    (
        "sagemaker",
        "EndpointName",
        Template("arn:{partition}:sagemaker:{region}:{account}:endpoint/{EndpointName|lower}"),
    ),
    (
        "sagemaker",
        "EndpointConfigName",
        Template("arn:{partition}:sagemaker:{region}:{account}:endpoint-config/{EndpointConfigName|lower}"),
    ),
    (
        "sagemaker",
        "HyperParameterTuningJobName",
        Template(
            "arn:{partition}:sagemaker:{region}:{account}:hyper-parameter-tuning-job/{HyperParameterTuningJobName}",
        ),
    ),
    (
        "sagemaker",
        "ModelName",
        Template("arn:{partition}:sagemaker:{region}:{account}:model/{ModelName|lower}"),
    ),
    (
        "sagemaker",
        "PipelineName",
        NameOrArn(
            "PipelineName",
            "arn:{partition}:sagemaker:{region}:{account}:pipeline/{PipelineName|lower}",
        ),
    ),
    (
        "sagemaker",
        "ProcessingJobName",
        Template("arn:{partition}:sagemaker:{region}:{account}:processing-job/{ProcessingJobName}"),
    ),
    (
        "sagemaker",
        "TrainingJobName",
        Template("arn:{partition}:sagemaker:{region}:{account}:training-job/{TrainingJobName}"),
    ),
    (
        "sagemaker",
        "TransformJobName",
        Template("arn:{partition}:sagemaker:{region}:{account}:transform-job/{TransformJobName}"),
    ),
    (
        "sagemakerruntime",
        "EndpointName",
        Template("arn:{partition}:sagemaker:{region}:{account}:endpoint/{EndpointName|lower}"),
    ),
    (
        "scheduler",
        "Name",
        Template("arn:{partition}:scheduler:{region}:{account}:schedule/{GroupName?default}/{Name}"),
    ),
    (
        "secretsmanager",
        "SecretId",
        NameOrArn("SecretId", "arn:{partition}:secretsmanager:{region}:{account}:secret:{SecretId}-??????"),
    ),
    (
        "sfn",
        "StateMachineArn",
        Arn(&["StateMachineArn"], "arn:{partition}:states:{region}:{account}:stateMachine:*"),
    ),
    ("sfn", "ExecutionArn", Arn(&["ExecutionArn"], "arn:{partition}:states:{region}:{account}:execution:*")),
    ("sns", "TopicArn", Arn(&["TopicArn"], "*")),
    ("sqs", "QueueUrl", Made(uri::queue)),
];
