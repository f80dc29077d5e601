use std::collections::BTreeMap;

use super::{NAME, ROLE_ARN, S3DataType};
use crate::expr::Expr;
use crate::{StateData, TaskParameters};

/// Starts a training job.
///
/// ASL: `arn:aws:states:::sagemaker:createTrainingJob`, also `.sync`
#[derive(Debug, Clone, TaskParameters)]
#[task(
    service = "sagemaker",
    action = "createTrainingJob",
    response = CreateTrainingJobResponse,
    job_output = DescribeTrainingJobResponse
)]
pub struct CreateTrainingJob {
    /// The name of the job, unique in the account and Region.
    #[parameter(length(1..=63), pattern = NAME)]
    training_job_name: Expr<String>,
    /// The role that the job works as.
    #[parameter(length(20..=2048), pattern = ROLE_ARN)]
    role_arn: Expr<String>,
    /// What is trained.
    algorithm_specification: Option<Expr<AlgorithmSpecification>>,
    /// What it is trained with.
    #[parameter(length(1..=20))]
    input_data_config: Option<Expr<Vec<Channel>>>,
    /// Where the model goes.
    output_data_config: Expr<OutputDataConfig>,
    /// The instances that the job runs on.
    resource_config: Option<Expr<ResourceConfig>>,
    /// How long the job may run.
    stopping_condition: Option<Expr<StoppingCondition>>,
    /// The hyperparameters of the algorithm: texts, also where they look like numbers.
    #[parameter(length(0..=100))]
    hyper_parameters: Option<Expr<BTreeMap<String, String>>>,
    /// The environment variables of the container.
    environment: Option<Expr<BTreeMap<String, String>>>,
}

/// The algorithm of a training job.
#[derive(Debug, Clone, TaskParameters)]
pub struct AlgorithmSpecification {
    /// The image that holds the algorithm.
    #[parameter(length(0..=255))]
    training_image: Option<Expr<String>>,
    /// The name of an algorithm of the account or of the marketplace, instead of an image.
    #[parameter(length(1..=170))]
    algorithm_name: Option<Expr<String>>,
    /// How the data come to the algorithm.
    training_input_mode: Expr<TrainingInputMode>,
}

/// How the data come to the algorithm.
///
/// API: `TrainingInputMode`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum TrainingInputMode {
    /// They are copied to the instance before the training starts.
    File,
    /// They are streamed.
    Pipe,
    /// They are read through a file system that streams from S3.
    FastFile,
}

/// One kind of data: `train`, `validation` …
#[derive(Debug, Clone, TaskParameters)]
pub struct Channel {
    /// The name of the channel.
    #[parameter(length(1..=64), pattern = "[A-Za-z0-9\\.\\-_]+")]
    channel_name: Expr<String>,
    /// Where the data are.
    data_source: Expr<DataSource>,
    /// The MIME type of the data.
    #[parameter(length(0..=256))]
    content_type: Option<Expr<String>>,
}

/// Where the data of a channel are.
#[derive(Debug, Clone, TaskParameters)]
pub struct DataSource {
    /// In S3.
    s3_data_source: Option<Expr<S3DataSource>>,
}

/// Data in S3.
#[derive(Debug, Clone, TaskParameters)]
pub struct S3DataSource {
    /// Whether the URI is a prefix or a manifest.
    s3_data_type: Expr<S3DataType>,
    /// Where the objects are.
    #[parameter(length(0..=1024), pattern = "^(https|s3)://([^/]+)/?(.*)$")]
    s3_uri: Expr<String>,
    /// Which of the objects each instance gets.
    s3_data_distribution_type: Option<Expr<S3DataDistributionType>>,
}

/// Which objects each instance gets.
///
/// API: `S3DataDistributionType`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum S3DataDistributionType {
    /// All of them.
    FullyReplicated,
    /// Its share of them.
    ShardedByS3Key,
}

/// Where the model of a training job goes.
#[derive(Debug, Clone, TaskParameters)]
pub struct OutputDataConfig {
    /// The prefix under which the job writes `JOB/output/model.tar.gz`.
    #[parameter(length(0..=1024), pattern = "^(https|s3)://([^/]+)/?(.*)$")]
    s3_output_path: Expr<String>,
    /// The key that encrypts it.
    #[parameter(length(0..=2048))]
    kms_key_id: Option<Expr<String>>,
}

/// The instances of a training job.
#[derive(Debug, Clone, TaskParameters)]
pub struct ResourceConfig {
    /// Of which type: `ml.m5.large`.
    instance_type: Option<Expr<String>>,
    /// How many instances.
    #[parameter(range(0..=100_000))]
    instance_count: Option<Expr<i64>>,
    /// The storage of each instance, in GiB.
    #[parameter(rename = "VolumeSizeInGB", range(0..=100_000))]
    volume_size_in_gb: Option<Expr<i64>>,
}

/// How long a job may run.
#[derive(Debug, Clone, TaskParameters)]
pub struct StoppingCondition {
    /// How long, in seconds; then the job is stopped.
    #[parameter(range(1..=2_592_000))]
    max_runtime_in_seconds: Option<Expr<i64>>,
}

/// What the start of a training job gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateTrainingJobResponse {
    /// The ARN of the job.
    pub training_job_arn: String,
}

/// What a training job that has ended gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DescribeTrainingJobResponse {
    /// The name of the job.
    pub training_job_name: String,
    /// The ARN of the job.
    pub training_job_arn: String,
    /// Where the model is.
    pub model_artifacts: ModelArtifacts,
    /// `Completed`; any other status makes the state fail.
    pub training_job_status: String,
    /// What the job did last.
    pub secondary_status: String,
    /// Why the job failed.
    pub failure_reason: Option<String>,
    /// The seconds that are paid for.
    pub billable_time_in_seconds: Option<i64>,
    /// The seconds that the training took.
    pub training_time_in_seconds: Option<i64>,
}

/// Where a trained model is.
#[derive(Debug, Clone, StateData)]
#[non_exhaustive]
pub struct ModelArtifacts {
    /// The URI of `model.tar.gz`.
    #[serde(rename = "S3ModelArtifacts")]
    pub s3_model_artifacts: String,
}
