use std::collections::BTreeMap;

use super::{NAME, ROLE_ARN, S3DataType};
use crate::expr::Expr;
use crate::{StateData, TaskParameters};

/// Starts a processing job.
///
/// ASL: `arn:aws:states:::sagemaker:createProcessingJob`, also `.sync`
#[derive(Debug, Clone, TaskParameters)]
#[task(
    service = "sagemaker",
    action = "createProcessingJob",
    response = CreateProcessingJobResponse,
    job_output = DescribeProcessingJobResponse
)]
pub struct CreateProcessingJob {
    /// The name of the job, unique in the account and Region.
    #[parameter(length(1..=63), pattern = NAME)]
    processing_job_name: Expr<String>,
    /// The role that the job works as.
    #[parameter(length(20..=2048), pattern = ROLE_ARN)]
    role_arn: Expr<String>,
    /// The container that does the work.
    app_specification: Expr<AppSpecification>,
    /// The instances that the job runs on.
    processing_resources: Expr<ProcessingResources>,
    /// What is copied into the container before it starts.
    #[parameter(length(0..=10))]
    processing_inputs: Option<Expr<Vec<ProcessingInput>>>,
    /// What is copied out of the container.
    processing_output_config: Option<Expr<ProcessingOutputConfig>>,
    /// How long the job may run.
    stopping_condition: Option<Expr<ProcessingStoppingCondition>>,
    /// The environment variables of the container.
    environment: Option<Expr<BTreeMap<String, String>>>,
}

/// The container of a processing job.
#[derive(Debug, Clone, TaskParameters)]
pub struct AppSpecification {
    /// The image, in a registry that the job can reach.
    #[parameter(length(0..=255))]
    image_uri: Expr<String>,
    /// The command that the container runs.
    #[parameter(length(1..=100))]
    container_entrypoint: Option<Expr<Vec<String>>>,
    /// The arguments of the command.
    #[parameter(length(1..=100))]
    container_arguments: Option<Expr<Vec<String>>>,
}

/// The instances of a processing job.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingResources {
    /// The cluster.
    cluster_config: Expr<ProcessingClusterConfig>,
}

/// The cluster of a processing job.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingClusterConfig {
    /// How many instances.
    #[parameter(range(1..=100))]
    instance_count: Expr<i64>,
    /// Of which type: `ml.m5.large`.
    instance_type: Expr<String>,
    /// The storage of each instance, in GiB.
    #[parameter(rename = "VolumeSizeInGB", range(1..=16384))]
    volume_size_in_gb: Expr<i64>,
    /// The key that encrypts the storage.
    #[parameter(length(0..=2048))]
    volume_kms_key_id: Option<Expr<String>>,
}

/// Something that is copied into the container.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingInput {
    /// The name of the input, unique in the job.
    input_name: Expr<String>,
    /// Where it comes from.
    s3_input: Option<Expr<ProcessingS3Input>>,
}

/// Objects of S3 that are copied into the container.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingS3Input {
    /// Where the objects are.
    #[parameter(length(0..=1024), pattern = "^(https|s3)://([^/]+)/?(.*)$")]
    s3_uri: Expr<String>,
    /// Where the container finds them: a path below `/opt/ml/processing`.
    #[parameter(length(0..=256))]
    local_path: Option<Expr<String>>,
    /// Whether the URI is a prefix or a manifest.
    s3_data_type: Expr<S3DataType>,
}

/// What is copied out of the container.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingOutputConfig {
    /// The outputs.
    #[parameter(length(0..=10))]
    outputs: Expr<Vec<ProcessingOutput>>,
    /// The key that encrypts them.
    #[parameter(length(0..=2048))]
    kms_key_id: Option<Expr<String>>,
}

/// Something that is copied out of the container.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingOutput {
    /// The name of the output, unique in the job.
    output_name: Expr<String>,
    /// Where it goes.
    s3_output: Option<Expr<ProcessingS3Output>>,
}

/// Objects of S3 that the job writes.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingS3Output {
    /// Where the objects go.
    #[parameter(length(0..=1024), pattern = "^(https|s3)://([^/]+)/?(.*)$")]
    s3_uri: Expr<String>,
    /// Where the container leaves them: a path below `/opt/ml/processing`.
    #[parameter(length(0..=256))]
    local_path: Option<Expr<String>>,
    /// When they are copied.
    s3_upload_mode: Expr<ProcessingS3UploadMode>,
}

/// When the output of a processing job is copied.
///
/// API: `S3UploadMode`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum ProcessingS3UploadMode {
    /// While the job runs.
    Continuous,
    /// When the job has ended.
    EndOfJob,
}

/// How long a processing job may run.
#[derive(Debug, Clone, TaskParameters)]
pub struct ProcessingStoppingCondition {
    /// How long, in seconds; then the job is stopped.
    #[parameter(range(1..=777_600))]
    max_runtime_in_seconds: Expr<i64>,
}

/// What the start of a processing job gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateProcessingJobResponse {
    /// The ARN of the job.
    pub processing_job_arn: String,
}

/// What a processing job that has ended gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DescribeProcessingJobResponse {
    /// The name of the job.
    pub processing_job_name: String,
    /// The ARN of the job.
    pub processing_job_arn: String,
    /// `Completed`; any other status makes the state fail.
    pub processing_job_status: String,
    /// What the container said at its end.
    pub exit_message: Option<String>,
    /// Why the job failed.
    pub failure_reason: Option<String>,
}
