//! The table itself.

use asl_model::resource::Pattern::{self, RequestResponse, Sync, Sync2, WaitForTaskToken};

use super::{Action, Service};

const CALL: &[Pattern] = &[RequestResponse];
const CALLBACK: &[Pattern] = &[RequestResponse, WaitForTaskToken];
const JOB: &[Pattern] = &[RequestResponse, Sync];
const JOB_AND_CALLBACK: &[Pattern] = &[RequestResponse, Sync, WaitForTaskToken];
const EXECUTION: &[Pattern] = &[RequestResponse, Sync, Sync2, WaitForTaskToken];

const fn action(name: &'static str, patterns: &'static [Pattern]) -> Action {
    Action { name, patterns }
}

pub(super) static SERVICES: &[Service] = &[
    Service {
        id: "apigateway",
        title: "Amazon API Gateway",
        error_prefixes: &["ApiGateway"],
        actions: &[action("invoke", CALLBACK)],
    },
    Service {
        id: "athena",
        title: "Amazon Athena",
        error_prefixes: &["Athena"],
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
        error_prefixes: &["Batch"],
        actions: &[action("submitJob", JOB)],
    },
    Service {
        id: "bedrock",
        title: "Amazon Bedrock",
        error_prefixes: &["Bedrock"],
        actions: &[action("createModelCustomizationJob", JOB), action("invokeModel", CALLBACK)],
    },
    Service {
        id: "codebuild",
        title: "AWS CodeBuild",
        error_prefixes: &["CodeBuild"],
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
        error_prefixes: &["DataBrew"],
        actions: &[action("startJobRun", JOB)],
    },
    Service {
        id: "dynamodb",
        title: "Amazon DynamoDB",
        error_prefixes: &["DynamoDB"],
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
        error_prefixes: &["ECS", "AmazonECS"],
        actions: &[action("runTask", JOB_AND_CALLBACK)],
    },
    Service {
        id: "eks",
        title: "Amazon EKS",
        error_prefixes: &["EKS"],
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
        error_prefixes: &["ElasticMapReduce"],
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
        error_prefixes: &["EMRContainers"],
        actions: &[
            action("createVirtualCluster", CALL),
            action("deleteVirtualCluster", JOB),
            action("startJobRun", JOB),
        ],
    },
    Service {
        id: "emr-serverless",
        title: "Amazon EMR Serverless",
        error_prefixes: &["EMRServerless"],
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
        error_prefixes: &["EventBridge"],
        actions: &[action("putEvents", CALLBACK)],
    },
    Service {
        id: "glue",
        title: "AWS Glue",
        error_prefixes: &["Glue"],
        actions: &[action("startJobRun", JOB)],
    },
    Service {
        id: "http",
        title: "HTTP endpoints",
        error_prefixes: &["States.Http", "Events.ConnectionResource"],
        actions: &[action("invoke", CALL)],
    },
    Service {
        id: "lambda",
        title: "AWS Lambda",
        error_prefixes: &["Lambda", "Sandbox"],
        actions: &[action("invoke", CALLBACK)],
    },
    Service {
        id: "mediaconvert",
        title: "AWS Elemental MediaConvert",
        error_prefixes: &["MediaConvert"],
        actions: &[action("createJob", JOB)],
    },
    Service {
        id: "sagemaker",
        title: "Amazon SageMaker",
        error_prefixes: &["SageMaker"],
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
        error_prefixes: &["SNS"],
        actions: &[action("publish", CALLBACK)],
    },
    Service {
        id: "sqs",
        title: "Amazon SQS",
        error_prefixes: &["SQS"],
        actions: &[action("sendMessage", CALLBACK)],
    },
    Service {
        id: "states",
        title: "AWS Step Functions",
        error_prefixes: &["StepFunctions"],
        actions: &[action("startExecution", EXECUTION)],
    },
];
