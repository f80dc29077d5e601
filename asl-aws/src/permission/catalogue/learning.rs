use crate::permission::rule::Target::{Any, Arn, NameOrArn, Template};
use crate::permission::rule::{Grant, Rule, Target, call, job, managed_rule, own, pass, pass_role};
use crate::permission::statement::{ANALOGY, PRACTICE, Source};
use crate::permission::uri;

const SAGEMAKER: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"IAM policies for calling Amazon SageMaker AI\"",
);
const SAMPLES: Source =
    Source::documented("AWS Step Functions Developer Guide, sample projects for Amazon SageMaker AI");
const BEDROCK: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon Bedrock\"");

const LIST_TAGS: Grant = call(&["sagemaker:ListTags"], &[Any]);
/// Step Functions tags the jobs that it manages, though its documentation does not say so.
const ADD_TAGS: Grant = call(&["sagemaker:AddTags"], &[Any]).source(PRACTICE);

const TUNING_ROLES: &[Target] = &[Arn(
    &["TrainingJobDefinition.RoleArn", "TrainingJobDefinitions[].RoleArn"],
    "arn:{partition}:iam::{account}:role/*",
)];

const TRAINING_JOB: &[Target] = &[Template(own!("sagemaker", "training-job/{TrainingJobName}*"))];
const TRANSFORM_JOB: &[Target] = &[Template(own!("sagemaker", "transform-job/{TransformJobName}*"))];
const PROCESSING_JOB: &[Target] = &[Template(own!("sagemaker", "processing-job/{ProcessingJobName}*"))];
const LABELING_JOB: &[Target] = &[Template(own!("sagemaker", "labeling-job/{LabelingJobName}*"))];
const TUNING_JOB: &[Target] =
    &[Template(own!("sagemaker", "hyper-parameter-tuning-job/{HyperParameterTuningJobName}*"))];
/// SageMaker writes the names of models, endpoints and their configurations in lower case in ARNs.
const MODEL: &[Target] = &[Template(own!("sagemaker", "model/{ModelName|lower}"))];
const ENDPOINT_CONFIG: &[Target] =
    &[Template(own!("sagemaker", "endpoint-config/{EndpointConfigName|lower}"))];
const ENDPOINT: &[Target] = &[
    Template(own!("sagemaker", "endpoint/{EndpointName|lower}")),
    Template(own!("sagemaker", "endpoint-config/{EndpointConfigName|lower}")),
];

const BASE_MODEL: &[Target] = &[
    NameOrArn(
        "BaseModelIdentifier",
        "arn:{partition}:bedrock:{region}::foundation-model/{BaseModelIdentifier}",
    ),
    Template(own!("bedrock", "custom-model/*")),
    Template(own!("bedrock", "model-customization-job/*")),
];

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "bedrock:createModelCustomizationJob",
        grants: &[
            call(&["bedrock:CreateModelCustomizationJob"], BASE_MODEL),
            call(&["bedrock:TagResource"], BASE_MODEL).given("CustomModelTags"),
            call(&["bedrock:TagResource"], BASE_MODEL).given("JobTags"),
            pass_role!("RoleArn", "bedrock.amazonaws.com"),
            job(
                &["bedrock:GetModelCustomizationJob", "bedrock:StopModelCustomizationJob"],
                &[Template(own!("bedrock", "model-customization-job/*"))],
            ),
        ],
        source: BEDROCK,
    },
    Rule {
        call: "bedrock:invokeModel",
        grants: &[
            call(&["bedrock:InvokeModel"], &[Target::Made(uri::bedrock_model)]),
            call(&["s3:GetObject"], &[Target::Made(|parameters| uri::s3_objects(parameters, "Input.S3Uri"))])
                .given("Input"),
            call(
                &["s3:PutObject"],
                &[Target::Made(|parameters| uri::s3_objects(parameters, "Output.S3Uri"))],
            )
            .given("Output"),
            call(
                &["bedrock:ApplyGuardrail"],
                &[NameOrArn("GuardrailIdentifier", own!("bedrock", "guardrail/{GuardrailIdentifier}"))],
            )
            .given("GuardrailIdentifier"),
        ],
        source: BEDROCK,
    },
    Rule {
        call: "sagemaker:createEndpoint",
        grants: &[call(&["sagemaker:CreateEndpoint"], ENDPOINT), LIST_TAGS, ADD_TAGS],
        source: PRACTICE,
    },
    Rule {
        call: "sagemaker:createEndpointConfig",
        grants: &[
            call(&["sagemaker:CreateEndpointConfig"], ENDPOINT_CONFIG),
            LIST_TAGS,
            ADD_TAGS,
            pass_role!("ExecutionRoleArn", "sagemaker.amazonaws.com"),
        ],
        source: PRACTICE,
    },
    Rule {
        call: "sagemaker:createHyperParameterTuningJob",
        grants: &[
            call(&["sagemaker:CreateHyperParameterTuningJob"], TUNING_JOB),
            LIST_TAGS,
            ADD_TAGS,
            pass(TUNING_ROLES, "HyperParameterTuningJobName", "sagemaker.amazonaws.com"),
            job(
                &["sagemaker:DescribeHyperParameterTuningJob", "sagemaker:StopHyperParameterTuningJob"],
                TUNING_JOB,
            ),
            managed_rule!("StepFunctionsGetEventsForSageMakerTuningJobsRule"),
        ],
        source: SAMPLES,
    },
    Rule {
        call: "sagemaker:createLabelingJob",
        grants: &[
            call(&["sagemaker:CreateLabelingJob"], LABELING_JOB),
            LIST_TAGS,
            ADD_TAGS,
            pass_role!("RoleArn", "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeLabelingJob", "sagemaker:StopLabelingJob"], LABELING_JOB),
            managed_rule!("StepFunctionsGetEventsForSageMakerLabelingJobsRule"),
        ],
        source: ANALOGY,
    },
    Rule {
        call: "sagemaker:createModel",
        grants: &[
            call(&["sagemaker:CreateModel"], MODEL),
            LIST_TAGS,
            ADD_TAGS,
            pass_role!("ExecutionRoleArn", "sagemaker.amazonaws.com"),
        ],
        source: PRACTICE,
    },
    Rule {
        call: "sagemaker:createProcessingJob",
        grants: &[
            call(&["sagemaker:CreateProcessingJob"], PROCESSING_JOB),
            LIST_TAGS,
            ADD_TAGS,
            pass_role!("RoleArn", "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeProcessingJob", "sagemaker:StopProcessingJob"], PROCESSING_JOB),
            managed_rule!("StepFunctionsGetEventsForSageMakerProcessingJobsRule"),
        ],
        source: PRACTICE,
    },
    Rule {
        call: "sagemaker:createTrainingJob",
        grants: &[
            call(&["sagemaker:CreateTrainingJob"], TRAINING_JOB),
            LIST_TAGS,
            ADD_TAGS,
            pass_role!("RoleArn", "sagemaker.amazonaws.com"),
            job(&["sagemaker:DescribeTrainingJob", "sagemaker:StopTrainingJob"], TRAINING_JOB),
            managed_rule!("StepFunctionsGetEventsForSageMakerTrainingJobsRule"),
        ],
        source: SAGEMAKER,
    },
    Rule {
        call: "sagemaker:createTransformJob",
        grants: &[
            call(&["sagemaker:CreateTransformJob"], TRANSFORM_JOB),
            LIST_TAGS,
            ADD_TAGS,
            // The role of the model: the action itself takes none, so its name is not in the parameters.
            pass(
                &[Template("arn:{partition}:iam::{account}:role/*")],
                "ModelName",
                "sagemaker.amazonaws.com",
            ),
            job(&["sagemaker:DescribeTransformJob", "sagemaker:StopTransformJob"], TRANSFORM_JOB),
            managed_rule!("StepFunctionsGetEventsForSageMakerTransformJobsRule"),
        ],
        source: SAGEMAKER,
    },
    Rule {
        call: "sagemaker:updateEndpoint",
        grants: &[call(&["sagemaker:UpdateEndpoint"], ENDPOINT)],
        source: PRACTICE,
    },
];
