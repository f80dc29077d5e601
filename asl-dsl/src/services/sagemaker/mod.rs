//! Amazon SageMaker AI.
//!
//! AWS Step Functions Developer Guide, "Create and manage Amazon SageMaker AI jobs with Step Functions"; the
//! members and what they allow are those of the Amazon SageMaker API Reference.

pub mod errors;

mod endpoint;
mod model;
mod processing;
mod training;

pub use endpoint::{
    CreateEndpoint, CreateEndpointConfig, CreateEndpointConfigResponse, CreateEndpointResponse,
    ProductionVariant,
};
pub use model::{ContainerDefinition, CreateModel, CreateModelResponse};
pub use processing::{
    AppSpecification, CreateProcessingJob, CreateProcessingJobResponse, DescribeProcessingJobResponse,
    ProcessingClusterConfig, ProcessingInput, ProcessingOutput, ProcessingOutputConfig, ProcessingResources,
    ProcessingS3Input, ProcessingS3Output, ProcessingS3UploadMode, ProcessingStoppingCondition,
};
pub use training::{
    AlgorithmSpecification, Channel, CreateTrainingJob, CreateTrainingJobResponse, DataSource,
    DescribeTrainingJobResponse, ModelArtifacts, OutputDataConfig, ResourceConfig, S3DataDistributionType,
    S3DataSource, StoppingCondition, TrainingInputMode,
};

use crate::StateData;

/// What the objects under an S3 URI are to a job.
///
/// API: `S3DataType`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum S3DataType {
    /// The URI is a prefix, and all objects that begin with it are meant.
    S3Prefix,
    /// The URI names a manifest, which lists the objects.
    ManifestFile,
    /// The URI names an augmented manifest in JSON lines, for pipe mode.
    AugmentedManifestFile,
}

/// Names of jobs, endpoints and endpoint configurations: letters, digits and inner hyphens.
const NAME: &str = "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}";

/// The ARN of an IAM role.
const ROLE_ARN: &str = "^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$";
