use crate::permission::rule::Target::{self, Arn, Made, NameOrArn, Template};
use crate::permission::rule::own;
use crate::permission::uri;

/// The parameter by which a service knows what a call is about.
pub(super) const NAMED: &[(&str, &str, Target)] = &[
    ("bedrockruntime", "ModelId", Made(uri::bedrock_model)),
    ("dynamodb", "TableName", NameOrArn("TableName", own!("dynamodb", "table/{TableName}"))),
    (
        "eventbridge",
        "Entries[].EventBusName",
        NameOrArn("Entries[].EventBusName", own!("events", "event-bus/{Entries[].EventBusName?default}")),
    ),
    ("firehose", "DeliveryStreamName", Template(own!("firehose", "deliverystream/{DeliveryStreamName}"))),
    ("kinesis", "StreamARN", Arn(&["StreamARN"], own!("kinesis", "stream/*"))),
    ("kinesis", "StreamName", Template(own!("kinesis", "stream/{StreamName}"))),
    ("lambda", "FunctionName", Made(uri::function)),
    ("sagemaker", "AutoMLJobName", Template(own!("sagemaker", "automl-job/{AutoMLJobName}"))),
    ("sagemaker", "EndpointName", Template(own!("sagemaker", "endpoint/{EndpointName|lower}"))),
    (
        "sagemaker",
        "EndpointConfigName",
        Template(own!("sagemaker", "endpoint-config/{EndpointConfigName|lower}")),
    ),
    (
        "sagemaker",
        "HyperParameterTuningJobName",
        Template(own!("sagemaker", "hyper-parameter-tuning-job/{HyperParameterTuningJobName}")),
    ),
    ("sagemaker", "ModelName", Template(own!("sagemaker", "model/{ModelName|lower}"))),
    (
        "sagemaker",
        "PipelineName",
        NameOrArn("PipelineName", own!("sagemaker", "pipeline/{PipelineName|lower}")),
    ),
    ("sagemaker", "ProcessingJobName", Template(own!("sagemaker", "processing-job/{ProcessingJobName}"))),
    ("sagemaker", "TrainingJobName", Template(own!("sagemaker", "training-job/{TrainingJobName}"))),
    ("sagemaker", "TransformJobName", Template(own!("sagemaker", "transform-job/{TransformJobName}"))),
    ("sagemakerruntime", "EndpointName", Template(own!("sagemaker", "endpoint/{EndpointName|lower}"))),
    ("scheduler", "Name", Template(own!("scheduler", "schedule/{GroupName?default}/{Name}"))),
    ("secretsmanager", "SecretId", NameOrArn("SecretId", own!("secretsmanager", "secret:{SecretId}-??????"))),
    ("sfn", "StateMachineArn", Arn(&["StateMachineArn"], own!("states", "stateMachine:*"))),
    ("sfn", "ExecutionArn", Arn(&["ExecutionArn"], own!("states", "execution:*"))),
    ("sns", "TopicArn", Arn(&["TopicArn"], "*")),
    ("sqs", "QueueUrl", Made(uri::queue)),
];
