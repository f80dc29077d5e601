use crate::permission::Basis;
use crate::permission::rule::Target::{Any, Arn, NameOrArn, Template};
use crate::permission::rule::{Grant, Rule, Target, call, job, managed_rule, pass_role};
use crate::permission::uri;

const SAGEMAKER: &str =
    "AWS Step Functions Developer Guide, \"IAM policies for calling Amazon SageMaker AI\"";
const SAMPLES: &str = "AWS Step Functions Developer Guide, sample projects for Amazon SageMaker AI";
const BEDROCK: &str = "AWS Step Functions Developer Guide, \"IAM policies for calling Amazon Bedrock\"";

/// Tags are written by the service, too: it tags the jobs that it manages.
const TAGS: Grant = call(&["sagemaker:ListTags", "sagemaker:AddTags"], &[Any]);

const ROLE: &[Target] = &[Arn(&["RoleArn"], "arn:{partition}:iam::{account}:role/*")];
const MODEL_ROLE: &[Target] = &[Arn(&["ExecutionRoleArn"], "arn:{partition}:iam::{account}:role/*")];
const TUNING_ROLES: &[Target] = &[Arn(
    &["TrainingJobDefinition.RoleArn", "TrainingJobDefinitions[].RoleArn"],
    "arn:{partition}:iam::{account}:role/*",
)];

const TRAINING_JOB: &[Target] =
    &[Template("arn:{partition}:sagemaker:{region}:{account}:training-job/{TrainingJobName}*")];
const TRANSFORM_JOB: &[Target] =
    &[Template("arn:{partition}:sagemaker:{region}:{account}:transform-job/{TransformJobName}*")];
const PROCESSING_JOB: &[Target] =
    &[Template("arn:{partition}:sagemaker:{region}:{account}:processing-job/{ProcessingJobName}*")];
const LABELING_JOB: &[Target] =
    &[Template("arn:{partition}:sagemaker:{region}:{account}:labeling-job/{LabelingJobName}*")];
const TUNING_JOB: &[Target] = &[Template(
    "arn:{partition}:sagemaker:{region}:{account}:hyper-parameter-tuning-job/{HyperParameterTuningJobName}*",
)];
/// SageMaker writes the names of models, endpoints and their configurations in lower case in ARNs.
const MODEL: &[Target] = &[Template("arn:{partition}:sagemaker:{region}:{account}:model/{ModelName|lower}")];
const ENDPOINT_CONFIG: &[Target] =
    &[Template("arn:{partition}:sagemaker:{region}:{account}:endpoint-config/{EndpointConfigName|lower}")];
const ENDPOINT: &[Target] = &[
    Template("arn:{partition}:sagemaker:{region}:{account}:endpoint/{EndpointName|lower}"),
    Template("arn:{partition}:sagemaker:{region}:{account}:endpoint-config/{EndpointConfigName|lower}"),
];

const BASE_MODEL: &[Target] = &[
    NameOrArn(
        "BaseModelIdentifier",
        "arn:{partition}:bedrock:{region}::foundation-model/{BaseModelIdentifier}",
    ),
    Template("arn:{partition}:bedrock:{region}:{account}:custom-model/*"),
    Template("arn:{partition}:bedrock:{region}:{account}:model-customization-job/*"),
];

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "bedrock:createModelCustomizationJob",
        grants: &[
            call(&["bedrock:CreateModelCustomizationJob"], BASE_MODEL),
            call(&["bedrock:TagResource"], BASE_MODEL).given("CustomModelTags"),
            call(&["bedrock:TagResource"], BASE_MODEL).given("JobTags"),
            pass_role("RoleArn", ROLE, "bedrock.amazonaws.com"),
            job(&["bedrock:GetModelCustomizationJob", "bedrock:StopModelCustomizationJob"], &[Template(
                "arn:{partition}:bedrock:{region}:{account}:model-customization-job/*",
            )]),
        ],
        source: BEDROCK,
    },
    Rule {
        call: "bedrock:invokeModel",
        grants: &[
            call(&["bedrock:InvokeModel"], &[Target::Made(uri::bedrock_model)]),
            call(&["s3:GetObject"], &[Target::Made(|parameters| uri::s3_objects(parameters, "Input.S3Uri"))])
                .given("Input"),
            call(&["s3:PutObject"], &[Target::Made(|parameters| uri::s3_objects(parameters, "Output.S3Uri"))])
                .given("Output"),
            call(&["bedrock:ApplyGuardrail"], &[NameOrArn(
                "GuardrailIdentifier",
                "arn:{partition}:bedrock:{region}:{account}:guardrail/{GuardrailIdentifier}",
            )])
            .given("GuardrailIdentifier"),
        ],
        source: BEDROCK,
    },
    Rule {
        call: "sagemaker:createEndpoint",
        grants: &[call(&["sagemaker:CreateEndpoint"], ENDPOINT), TAGS],
        source: SAMPLES,
    },
    Rule {
        call: "sagemaker:createEndpointConfig",
        grants: &[
            call(&["sagemaker:CreateEndpointConfig"], ENDPOINT_CONFIG),
            TAGS,
            pass_role("ExecutionRoleArn", MODEL_ROLE, "sagemaker.amazonaws.com"),
        ],
        source: SAMPLES,
    },
    Rule {
        call: "sagemaker:createHyperParameterTuningJob",
        grants: &[
            call(&["sagemaker:CreateHyperParameterTuningJob"], TUNING_JOB),
            TAGS,
            pass_role("HyperParameterTuningJobName", TUNING_ROLES, "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeHyperParameterTuningJob", "sagemaker:StopHyperParameterTuningJob"], TUNING_JOB),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForSageMakerTuningJobsRule",
            )]),
        ],
        source: SAMPLES,
    },
    Rule {
        call: "sagemaker:createLabelingJob",
        grants: &[
            call(&["sagemaker:CreateLabelingJob"], LABELING_JOB).basis(Basis::Practice),
            TAGS.basis(Basis::Practice),
            pass_role("RoleArn", ROLE, "sagemaker.amazonaws.com").basis(Basis::Practice),
            job(&["sagemaker:DescribeLabelingJob", "sagemaker:StopLabelingJob"], LABELING_JOB)
                .basis(Basis::Practice),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForSageMakerLabelingJobsRule",
            )])
            .basis(Basis::Practice),
        ],
        source: "by analogy with the other jobs of Amazon SageMaker AI",
    },
    Rule {
        call: "sagemaker:createModel",
        grants: &[
            call(&["sagemaker:CreateModel"], MODEL),
            TAGS,
            pass_role("ExecutionRoleArn", MODEL_ROLE, "sagemaker.amazonaws.com"),
        ],
        source: SAMPLES,
    },
    Rule {
        call: "sagemaker:createProcessingJob",
        grants: &[
            call(&["sagemaker:CreateProcessingJob"], PROCESSING_JOB),
            TAGS,
            pass_role("RoleArn", ROLE, "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeProcessingJob", "sagemaker:StopProcessingJob"], PROCESSING_JOB),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForSageMakerProcessingJobsRule",
            )])
            .basis(Basis::Practice),
        ],
        source: "by analogy with the other jobs of Amazon SageMaker AI",
    },
    Rule {
        call: "sagemaker:createTrainingJob",
        grants: &[
            call(&["sagemaker:CreateTrainingJob"], TRAINING_JOB),
            TAGS,
            pass_role("RoleArn", ROLE, "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeTrainingJob", "sagemaker:StopTrainingJob"], TRAINING_JOB),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForSageMakerTrainingJobsRule",
            )]),
        ],
        source: SAGEMAKER,
    },
    Rule {
        call: "sagemaker:createTransformJob",
        grants: &[
            call(&["sagemaker:CreateTransformJob"], TRANSFORM_JOB),
            TAGS,
            // The role of the model: the action itself takes none, so its name is not in the parameters.
            pass_role(
                "ModelName",
                &[Template("arn:{partition}:iam::{account}:role/*")],
                "sagemaker.amazonaws.com",
            ),
            job(&["sagemaker:DescribeTransformJob", "sagemaker:StopTransformJob"], TRANSFORM_JOB),
            managed_rule(&[Template(
                "arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForSageMakerTransformJobsRule",
            )]),
        ],
        source: SAGEMAKER,
    },
    Rule {
        call: "sagemaker:updateEndpoint",
        grants: &[call(&["sagemaker:UpdateEndpoint"], ENDPOINT)],
        source: SAMPLES,
    },
];
