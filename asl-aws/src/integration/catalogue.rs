//! The table itself. Where AWS's pages name no error, the service's entry has none.

use super::Pattern::{RequestResponse, Sync, Sync2, WaitForTaskToken};
use super::{Action, NamedError, Pattern, Service};

const CALL: &[Pattern] = &[RequestResponse];
const CALLBACK: &[Pattern] = &[RequestResponse, WaitForTaskToken];
const JOB: &[Pattern] = &[RequestResponse, Sync];
const JOB_AND_CALLBACK: &[Pattern] = &[RequestResponse, Sync, WaitForTaskToken];
const EXECUTION: &[Pattern] = &[RequestResponse, Sync, Sync2, WaitForTaskToken];

const fn action(name: &'static str, patterns: &'static [Pattern]) -> Action {
    Action { name, patterns }
}

const fn transient(name: &'static str) -> NamedError {
    NamedError { name, transient: true }
}

const fn lasting(name: &'static str) -> NamedError {
    NamedError { name, transient: false }
}

pub(super) static SERVICES: &[Service] = &[
    Service {
        id: "apigateway",
        title: "Amazon API Gateway",
        error_prefix: "ApiGateway",
        errors: &[
            transient("ApiGateway.429"),
            transient("ApiGateway.500"),
            transient("ApiGateway.502"),
            transient("ApiGateway.503"),
            transient("ApiGateway.504"),
        ],
        actions: &[action("invoke", CALLBACK)],
    },
    Service {
        id: "athena",
        title: "Amazon Athena",
        error_prefix: "Athena",
        errors: &[transient("Athena.AmazonAthenaException"), transient("Athena.TooManyRequestsException")],
        actions: &[
            action("getQueryExecution", CALL),
            action("getQueryResults", CALL),
            action("startQueryExecution", JOB),
            action("stopQueryExecution", CALL),
        ],
    },
    Service {
        id: "batch",
        title: "AWS Batch",
        error_prefix: "Batch",
        errors: &[transient("Batch.AWSBatchException"), transient("Batch.BatchException")],
        actions: &[action("submitJob", JOB)],
    },
    Service {
        id: "bedrock",
        title: "Amazon Bedrock",
        error_prefix: "Bedrock",
        errors: &[],
        actions: &[action("createModelCustomizationJob", JOB), action("invokeModel", CALLBACK)],
    },
    Service {
        id: "codebuild",
        title: "AWS CodeBuild",
        error_prefix: "CodeBuild",
        errors: &[transient("CodeBuild.AWSCodeBuildException")],
        actions: &[
            action("batchDeleteBuilds", CALL),
            action("batchGetReports", CALL),
            action("deleteBuildBatch", CALL),
            action("retryBuildBatch", JOB),
            action("startBuild", JOB),
            action("startBuildBatch", JOB),
            action("stopBuild", CALL),
            action("stopBuildBatch", CALL),
        ],
    },
    Service {
        id: "databrew",
        title: "AWS Glue DataBrew",
        error_prefix: "DataBrew",
        errors: &[],
        actions: &[action("startJobRun", JOB)],
    },
    Service {
        id: "dynamodb",
        title: "Amazon DynamoDB",
        error_prefix: "DynamoDB",
        errors: &[
            transient("DynamoDB.AmazonDynamoDBException"),
            transient("DynamoDB.ProvisionedThroughputExceededException"),
        ],
        actions: &[
            action("deleteItem", CALL),
            action("getItem", CALL),
            action("putItem", CALL),
            action("updateItem", CALL),
        ],
    },
    Service {
        id: "ecs",
        title: "Amazon ECS and AWS Fargate",
        error_prefix: "ECS",
        errors: &[
            transient("ECS.AmazonECSException"),
            transient("ECS.ServerException"),
            lasting("AmazonECS.Unknown"),
        ],
        actions: &[action("runTask", JOB_AND_CALLBACK)],
    },
    Service {
        id: "eks",
        title: "Amazon EKS",
        error_prefix: "EKS",
        errors: &[
            transient("EKS.429"),
            transient("EKS.500"),
            transient("EKS.502"),
            transient("EKS.503"),
            transient("EKS.504"),
        ],
        actions: &[
            action("call", CALL),
            action("createCluster", JOB),
            action("createFargateProfile", JOB),
            action("createNodegroup", JOB),
            action("deleteCluster", JOB),
            action("deleteFargateProfile", JOB),
            action("deleteNodegroup", JOB),
            action("runJob", JOB),
        ],
    },
    Service {
        id: "elasticmapreduce",
        title: "Amazon EMR",
        error_prefix: "ElasticMapReduce",
        errors: &[],
        actions: &[
            action("addStep", JOB),
            action("cancelStep", CALL),
            action("createCluster", JOB),
            action("modifyInstanceFleetByName", CALL),
            action("modifyInstanceGroupByName", CALL),
            action("setClusterTerminationProtection", CALL),
            action("terminateCluster", JOB),
        ],
    },
    Service {
        id: "emr-containers",
        title: "Amazon EMR on EKS",
        error_prefix: "EMRContainers",
        errors: &[],
        actions: &[
            action("createVirtualCluster", CALL),
            action("deleteVirtualCluster", JOB),
            action("startJobRun", JOB),
        ],
    },
    Service {
        id: "emr-serverless",
        title: "Amazon EMR Serverless",
        error_prefix: "EMRServerless",
        errors: &[],
        actions: &[
            action("cancelJobRun", JOB),
            action("createApplication", JOB),
            action("deleteApplication", JOB),
            action("startApplication", JOB),
            action("startJobRun", JOB),
            action("stopApplication", JOB),
        ],
    },
    Service {
        id: "events",
        title: "Amazon EventBridge",
        error_prefix: "EventBridge",
        errors: &[lasting("EventBridge.FailedEntry")],
        actions: &[action("putEvents", CALLBACK)],
    },
    Service {
        id: "glue",
        title: "AWS Glue",
        error_prefix: "Glue",
        errors: &[
            transient("Glue.AWSGlueException"),
            transient("Glue.ConcurrentRunsExceededException"),
            lasting("Glue.EntityNotFoundException"),
        ],
        actions: &[action("startJobRun", JOB)],
    },
    Service {
        id: "http",
        title: "HTTP endpoints",
        error_prefix: "States.Http",
        errors: &[
            transient("States.Http.Socket"),
            transient("States.Http.StatusCode.429"),
            transient("States.Http.StatusCode.500"),
            transient("States.Http.StatusCode.502"),
            transient("States.Http.StatusCode.503"),
            transient("States.Http.StatusCode.504"),
            lasting("Events.ConnectionResource.AccessDenied"),
            lasting("Events.ConnectionResource.AuthInProgress"),
            lasting("Events.ConnectionResource.ConcurrentModification"),
            lasting("Events.ConnectionResource.InternalError"),
            lasting("Events.ConnectionResource.InvalidConnectionState"),
            lasting("Events.ConnectionResource.InvalidPrivateConnectionState"),
            lasting("Events.ConnectionResource.ResourceNotFound"),
        ],
        actions: &[action("invoke", CALL)],
    },
    Service {
        id: "lambda",
        title: "AWS Lambda",
        error_prefix: "Lambda",
        errors: &[
            transient("Lambda.AWSLambdaException"),
            transient("Lambda.ClientExecutionTimeoutException"),
            transient("Lambda.SdkClientException"),
            transient("Lambda.ServiceException"),
            transient("Lambda.TooManyRequestsException"),
            lasting("Lambda.Unknown"),
            lasting("Sandbox.Timedout"),
        ],
        actions: &[action("invoke", CALLBACK)],
    },
    Service {
        id: "mediaconvert",
        title: "AWS Elemental MediaConvert",
        error_prefix: "MediaConvert",
        errors: &[],
        actions: &[action("createJob", JOB)],
    },
    Service {
        id: "sagemaker",
        title: "Amazon SageMaker",
        error_prefix: "SageMaker",
        errors: &[
            transient("SageMaker.AmazonSageMakerException"),
            transient("SageMaker.ResourceLimitExceededException"),
        ],
        actions: &[
            action("createEndpoint", CALL),
            action("createEndpointConfig", CALL),
            action("createHyperParameterTuningJob", JOB),
            action("createLabelingJob", JOB),
            action("createModel", CALL),
            action("createProcessingJob", JOB),
            action("createTrainingJob", JOB),
            action("createTransformJob", JOB),
            action("updateEndpoint", CALL),
        ],
    },
    Service {
        id: "sns",
        title: "Amazon SNS",
        error_prefix: "SNS",
        errors: &[transient("SNS.AmazonSNSException")],
        actions: &[action("publish", CALLBACK)],
    },
    Service {
        id: "sqs",
        title: "Amazon SQS",
        error_prefix: "SQS",
        errors: &[transient("SQS.AmazonSQSException"), transient("SQS.SdkClientException")],
        actions: &[action("sendMessage", CALLBACK)],
    },
    Service {
        id: "states",
        title: "AWS Step Functions",
        error_prefix: "StepFunctions",
        errors: &[transient("StepFunctions.ExecutionLimitExceededException")],
        actions: &[action("startExecution", EXECUTION)],
    },
];
