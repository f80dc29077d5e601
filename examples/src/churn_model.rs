//! The model that the pipelines of this crate train, register, deploy and watch.

use asl_dsl::expr::IntoExpr;
use asl_dsl::services::sagemaker::{
    AlgorithmSpecification, Channel, ContainerDefinition, CreateModel, CreateTrainingJob, DataSource,
    OutputDataConfig, ProductionVariant, ResourceConfig, S3DataSource, S3DataType, StoppingCondition,
    TrainingInputMode,
};

/// The image that trains and serves.
pub(crate) const IMAGE: &str = "${ModelImage}";
/// The role that jobs and models work as.
pub(crate) const ROLE_ARN: &str = "${SageMakerRoleArn}";
/// The longest that a training may take.
const TRAINING_SECONDS: i64 = 3600;

/// The training data, in two channels.
pub(crate) fn channels() -> [Channel; 2] {
    ["train", "validation"].map(|name| {
        let objects = S3DataSource::builder()
            .s3_data_type(S3DataType::S3Prefix)
            .s3_uri(format!("s3://${{DataBucket}}/{name}/"))
            .build();
        let source = DataSource::builder().s3_data_source(objects).build();
        Channel::builder().channel_name(name).data_source(source).build()
    })
}

/// Where trained models go.
pub(crate) fn output() -> OutputDataConfig {
    OutputDataConfig::builder().s3_output_path("s3://${DataBucket}/models/").build()
}

/// What one training runs on.
pub(crate) fn instances() -> ResourceConfig {
    ResourceConfig::builder().instance_type("ml.m5.xlarge").instance_count(1).volume_size_in_gb(30).build()
}

/// When one training is stopped.
pub(crate) fn stopping() -> StoppingCondition {
    StoppingCondition::builder().max_runtime_in_seconds(TRAINING_SECONDS).build()
}

/// A training under this name.
pub(crate) fn training(name: impl IntoExpr<String>) -> CreateTrainingJob {
    let algorithm = AlgorithmSpecification::builder()
        .training_image(IMAGE)
        .training_input_mode(TrainingInputMode::File)
        .build();
    CreateTrainingJob::builder()
        .training_job_name(name)
        .role_arn(ROLE_ARN)
        .algorithm_specification(algorithm)
        .input_data_config(channels())
        .output_data_config(output())
        .resource_config(instances())
        .stopping_condition(stopping())
        .build()
}

/// A model of this name from what a training left.
pub(crate) fn model(name: impl IntoExpr<String>, artifacts: impl IntoExpr<String>) -> CreateModel {
    let container = ContainerDefinition::builder().image(IMAGE).model_data_url(artifacts).build();
    CreateModel::builder().model_name(name).execution_role_arn(ROLE_ARN).primary_container(container).build()
}

/// A variant of an endpoint: a model, and which share of the requests it gets.
pub(crate) fn variant(
    name: &str,
    model: impl IntoExpr<String>,
    instances: impl IntoExpr<i64>,
    weight: impl IntoExpr<f64>,
) -> ProductionVariant {
    ProductionVariant::builder()
        .variant_name(name)
        .model_name(model)
        .initial_instance_count(instances)
        .instance_type("ml.m5.large")
        .initial_variant_weight(weight)
        .build()
}
