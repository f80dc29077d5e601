//! Trains a model and registers it: two states, of which the second reads the result of the first.
//!
//! The type of that result is known: `CreateModel` takes what `DescribeTrainingJob` gives, and a path into it
//! can only lead to a member that exists.

use asl_dsl::prelude::*;
use asl_dsl::services::sagemaker::{
    AlgorithmSpecification, Channel, ContainerDefinition, CreateModel, CreateTrainingJob, DataSource,
    DescribeTrainingJobResponse, OutputDataConfig, ResourceConfig, S3DataSource, S3DataType,
    TrainingInputMode,
};

pub(crate) struct TrainingPipeline;

#[states(comment = "ML Training Pipeline")]
impl TrainingPipeline {
    #[start]
    fn create_training_job(&self, input: Path<Any>) -> State<Self> {
        let job = CreateTrainingJob::builder()
            .training_job_name(context::execution_name())
            .algorithm_specification(
                AlgorithmSpecification::builder()
                    .training_image("image-uri")
                    .training_input_mode(TrainingInputMode::File)
                    .build(),
            )
            .role_arn("arn:aws:iam::account:role/SageMakerRole")
            .input_data_config([Channel::builder()
                .channel_name("train")
                .data_source(
                    DataSource::builder()
                        .s3_data_source(
                            S3DataSource::builder()
                                .s3_data_type(S3DataType::S3Prefix)
                                .s3_uri("s3://bucket/train/")
                                .build(),
                        )
                        .build(),
                )
                .build()])
            .output_data_config(OutputDataConfig::builder().s3_output_path("s3://bucket/output/").build())
            .resource_config(
                ResourceConfig::builder()
                    .instance_count(1)
                    .instance_type("ml.m5.large")
                    .volume_size_in_gb(50)
                    .build(),
            )
            .build();
        Task::new(&input, job.sync()).next(Self::create_model)
    }

    fn create_model(&self, training: Path<DescribeTrainingJobResponse>) -> State<Self> {
        let model = CreateModel::builder()
            .model_name(context::execution_name())
            .primary_container(
                ContainerDefinition::builder()
                    .image("inference-image")
                    .model_data_url(training.model_artifacts().s3_model_artifacts())
                    .build(),
            )
            .execution_role_arn("role-arn")
            .build();
        Task::new(&training, model).end()
    }
}
