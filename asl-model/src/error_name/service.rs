use super::fact::{DocumentedRetry, ErrorFact, RetryAdvice};

const LAMBDA_RETRY: DocumentedRetry =
    DocumentedRetry { interval_seconds: 2, max_attempts: 6, backoff_rate: 2.0, full_jitter: false };
const LAMBDA_THROTTLING_RETRY: DocumentedRetry = DocumentedRetry { full_jitter: true, ..LAMBDA_RETRY };
const SAGEMAKER_RETRY: DocumentedRetry =
    DocumentedRetry { interval_seconds: 1, max_attempts: 100, backoff_rate: 1.1, full_jitter: false };
const SAGEMAKER_LIMIT_RETRY: DocumentedRetry =
    DocumentedRetry { interval_seconds: 60, max_attempts: 5_000, backoff_rate: 1.0, full_jitter: false };

const LAMBDA: &str = "AWS Step Functions Developer Guide, \"Handle transient Lambda service exceptions\"";
const CDK: &str = "AWS Cloud Development Kit, default retrier of `LambdaInvoke`";
const ECS: &str = "AWS Step Functions Developer Guide, \"Run Amazon ECS or Fargate tasks\"";
const EVENTS: &str = "AWS Step Functions Developer Guide, \"Add EventBridge events\"";
const SAGEMAKER: &str = "AWS Step Functions Developer Guide, \"Train a machine learning model\"";
const ERRORS: &str =
    "API references of the services, and the rule by which Step Functions names their errors";

macro_rules! facts {
    ($($name:literal: $advice:ident $(($retry:ident))?, $raised_when:literal, $source:ident;)*) => {
        &[$(ErrorFact {
            name: $name,
            raised_when: $raised_when,
            retry: RetryAdvice::$advice,
            documented_retry: optional!($($retry)?),
            source: $source,
        }),*]
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($value:ident) => {
        Some($value)
    };
}

/// What is known about the errors of Lambda functions and services, in the order of the names.
///
/// It is not complete, and cannot be: every error that a service or a function raises becomes a name.
pub const SERVICE_ERRORS: &[ErrorFact] = facts! {
    "AmazonECS.Unknown": CaseByCase, "ECS could not start the task, as for want of capacity", ECS;
    "Athena.AmazonAthenaException": Advised, "Athena had a fault or throttled the call", ERRORS;
    "Athena.TooManyRequestsException": Advised, "Athena throttled the call", ERRORS;
    "Batch.AWSBatchException": Advised, "Batch had a fault or throttled the call", ERRORS;
    "Batch.BatchException": Advised, "Batch had a fault or throttled the call", ERRORS;
    "Batch.ClientException": NotAdvised, "Batch refused the call", ERRORS;
    "CodeBuild.AWSCodeBuildException": Advised, "CodeBuild had a fault or throttled the call", ERRORS;
    "DynamoDB.AmazonDynamoDBException": Advised, "DynamoDB had a fault or throttled the call", ERRORS;
    "DynamoDB.ConditionalCheckFailedException": NotAdvised, "the condition of the write was not met", ERRORS;
    "DynamoDB.ProvisionedThroughputExceededException": Advised, "DynamoDB throttled the call", ERRORS;
    "DynamoDB.ResourceNotFoundException": NotAdvised, "the table does not exist", ERRORS;
    "ECS.AmazonECSException": Advised, "ECS had a fault or throttled the call", ERRORS;
    "ECS.ClientException": NotAdvised, "ECS refused the call", ERRORS;
    "ECS.ServerException": Advised, "ECS had a fault", ERRORS;
    "EventBridge.FailedEntry": CaseByCase, "EventBridge did not take one of the events", EVENTS;
    "Glue.AWSGlueException": Advised, "Glue had a fault or throttled the call", ERRORS;
    "Glue.ConcurrentRunsExceededException": Advised,
        "as many runs of the Glue job as it allows were running", ERRORS;
    "Glue.EntityNotFoundException": NotAdvised, "the Glue job does not exist", ERRORS;
    "Lambda.AWSLambdaException": Advised(LAMBDA_RETRY), "Lambda had a transient fault", LAMBDA;
    "Lambda.ClientExecutionTimeoutException": Advised(LAMBDA_RETRY),
        "the call of Lambda timed out at the client", CDK;
    "Lambda.InvalidParameterValueException": NotAdvised, "Lambda refused a parameter", LAMBDA;
    "Lambda.ResourceNotFoundException": NotAdvised, "the Lambda function does not exist", LAMBDA;
    "Lambda.SdkClientException": Advised(LAMBDA_RETRY), "the call did not reach Lambda", LAMBDA;
    "Lambda.ServiceException": Advised(LAMBDA_RETRY), "Lambda had a transient fault", LAMBDA;
    "Lambda.TooManyRequestsException": Advised(LAMBDA_THROTTLING_RETRY),
        "Lambda throttled the call, or the concurrency of the function was used up", LAMBDA;
    "Lambda.Unknown": CaseByCase,
        "the Lambda function ended without an error of its own, as when out of memory or time", LAMBDA;
    "SNS.AmazonSNSException": Advised, "SNS had a fault or throttled the call", ERRORS;
    "SNS.InvalidParameterException": NotAdvised, "SNS refused a parameter", ERRORS;
    "SNS.NotFoundException": NotAdvised, "the topic does not exist", ERRORS;
    "SQS.AmazonSQSException": Advised, "SQS had a fault or throttled the call", ERRORS;
    "SQS.SdkClientException": Advised, "the call did not reach SQS", ERRORS;
    "SageMaker.AmazonSageMakerException": Advised(SAGEMAKER_RETRY),
        "SageMaker had a fault or throttled the call", SAGEMAKER;
    "SageMaker.ResourceLimitExceededException": Advised(SAGEMAKER_LIMIT_RETRY),
        "a quota of SageMaker was used up", SAGEMAKER;
    "SageMaker.SageMakerException": Advised(SAGEMAKER_RETRY),
        "SageMaker, called through its SDK, had a fault or throttled the call", SAGEMAKER;
    "Sandbox.Timedout": CaseByCase, "the Lambda function ran out of time", LAMBDA;
    "StepFunctions.ExecutionAlreadyExistsException": NotAdvised,
        "an execution of this name exists already", ERRORS;
    "StepFunctions.ExecutionLimitExceededException": Advised,
        "as many executions as the account allows were open", ERRORS;
    "StepFunctions.StateMachineDoesNotExistException": NotAdvised, "the state machine does not exist", ERRORS;
};
