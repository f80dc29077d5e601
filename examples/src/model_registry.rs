//! A model is registered, a person says yes or no, and only a yes makes a model of it.
//!
//! The question goes out with a task token, and the execution costs nothing until it comes back. Who answers sends a
//! `Verdict`; nobody within three days is a no. What the registry says of the model and what the execution did are
//! the same at every end.

use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::sagemaker::{
    ContainerDefinition, CreateModel, CreateModelPackage, InferenceSpecification, ModelApprovalStatus,
    ModelPackageContainerDefinition,
};
use asl_dsl::services::sns::{Publish, errors};

use crate::churn_model;
use crate::error_handling::{retries_of_services, retry_of_faults};

/// The registration of a newly trained model.
pub(crate) struct ModelRegistry;

/// What an execution is started with.
#[derive(StateData)]
struct Registration {
    /// The name of the training job.
    #[schemars(length(min = 1, max = 63))]
    training_job_name: String,
    /// The name of the model, if it is approved.
    model_name: String,
}

/// What a training left.
#[derive(StateData, TaskParameters)]
struct Artifacts {
    /// Where the model's data lie.
    model_data_url: Expr<String>,
}

/// The registration of a model that is trained.
#[derive(StateData)]
struct Trained {
    /// What the execution was started with.
    #[serde(flatten)]
    registration: Registration,
    /// What the training left.
    artifacts: Artifacts,
}

/// An entry of the registry.
#[derive(StateData, TaskParameters)]
struct Package {
    /// Its ARN.
    arn: Expr<String>,
}

/// A model in the registry, which nobody has judged yet.
#[derive(StateData)]
struct Registered {
    /// The trained model.
    #[serde(flatten)]
    trained: Trained,
    /// Its entry in the registry.
    package: Package,
}

/// What a person is asked.
#[derive(TaskParameters)]
struct Question {
    /// What it is about.
    model_package_arn: Expr<String>,
    /// How the model was trained.
    training_job_name: Expr<String>,
    /// What has to be sent back with the verdict.
    task_token: Expr<String>,
}

/// What a person answers.
#[derive(StateData)]
struct Verdict {
    /// Whether the model may be used.
    approved: bool,
    /// Why, and who says so.
    reason: String,
}

/// A model that was judged.
#[derive(StateData)]
struct Judged {
    /// The model in the registry.
    #[serde(flatten)]
    registered: Registered,
    /// What was said of it.
    verdict: Verdict,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum RegistryError {
    ModelRejected,
}

const THREE_DAYS: u32 = 3 * 24 * 60 * 60;

fn set_status(package: &Path<Package>, status: &str, why: impl Into<Expr<String>>) -> UntypedCall {
    UntypedCall::sdk("sagemaker", "updateModelPackage")
        .parameter("ModelPackageArn", package.arn())
        .parameter("ModelApprovalStatus", status)
        .parameter("ApprovalDescription", why.into())
}

#[states(
    comment = "Registers a trained model and waits for its approval",
    timeout_seconds = 345_600,
    default_retry = retries_of_services(),
    default_catch = Catch::all().next(Self::registration_failed),
)]
impl ModelRegistry {
    #[start]
    fn train(&self, registration: Path<Registration>) -> State<Self> {
        Task::new(&registration, churn_model::training(registration.training_job_name()).sync())
            .timeout_seconds(7200)
            .result_selector(|training| {
                Artifacts::builder().model_data_url(training.model_artifacts().s3_model_artifacts()).build()
            })
            .result_as::<Trained>()
            .next(Self::register)
    }

    fn register(&self, trained: Path<Trained>) -> State<Self> {
        let container = ModelPackageContainerDefinition::builder()
            .image(churn_model::IMAGE)
            .model_data_url(trained.artifacts().model_data_url())
            .build();
        let inference = InferenceSpecification::builder()
            .containers([container])
            .supported_content_types(["text/csv"])
            .supported_response_mime_types(["text/csv"])
            .build();
        let package = CreateModelPackage::builder()
            .model_package_group_name("${ModelPackageGroup}")
            .inference_specification(inference)
            .model_approval_status(ModelApprovalStatus::PendingManualApproval)
            .build();
        Task::new(&trained, package)
            .timeout_seconds(60)
            .result_selector(|created| Package::builder().arn(created.model_package_arn()).build())
            .result_as::<Registered>()
            .next(Self::ask_for_approval)
    }

    fn ask_for_approval(&self, registered: Path<Registered>) -> State<Self> {
        let question = Question::builder()
            .model_package_arn(registered.package().arn())
            .training_job_name(registered.trained().registration().training_job_name())
            .task_token(context::task_token())
            .build();
        let message = Publish::builder()
            .topic_arn("${ApprovalTopicArn}")
            .subject("A model waits for your approval")
            .message(question)
            .build();
        Task::new(&registered, message.wait_for_task_token().returning::<Verdict>())
            .timeout_seconds(THREE_DAYS)
            .retry(retry_of_faults([errors::AMAZON_SNS_EXCEPTION, errors::KMS_THROTTLING_EXCEPTION]))
            .catch(Catch::on(ErrorName::TIMEOUT).discard_error().next(Self::reject_unanswered))
            .catch(Catch::all().next(Self::registration_failed))
            .result_as::<Judged>()
            .next(Self::is_approved)
    }

    fn is_approved(&self, judged: Path<Judged>) -> State<Self> {
        Choice::new(&judged).when(judged.verdict().approved().eq(true), Self::approve).otherwise(Self::reject)
    }

    fn approve(&self, judged: Path<Judged>) -> State<Self> {
        let call = set_status(&judged.registered().package(), "Approved", judged.verdict().reason());
        Task::new(&judged, call).timeout_seconds(60).discard_result().next(Self::create_model)
    }

    fn create_model(&self, judged: Path<Judged>) -> State<Self> {
        let container =
            ContainerDefinition::builder().model_package_name(judged.registered().package().arn()).build();
        let model = CreateModel::builder()
            .model_name(judged.registered().trained().registration().model_name())
            .execution_role_arn(churn_model::ROLE_ARN)
            .primary_container(container)
            .build();
        Task::new(&judged, model).timeout_seconds(60).end()
    }

    fn reject(&self, judged: Path<Judged>) -> State<Self> {
        let call = set_status(&judged.registered().package(), "Rejected", judged.verdict().reason());
        Task::new(&judged, call).timeout_seconds(60).discard_result().next(Self::rejected)
    }

    fn reject_unanswered(&self, registered: Path<Registered>) -> State<Self> {
        let call = set_status(&registered.package(), "Rejected", "nobody has answered in time");
        Task::new(&registered, call).timeout_seconds(60).discard_result().next(Self::rejected)
    }

    fn rejected(&self, registered: Path<Registered>) -> Failure<Self> {
        Fail::new(RegistryError::ModelRejected, text!("{} is not approved", registered.package().arn()))
    }

    fn registration_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
