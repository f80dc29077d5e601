use asl_dsl::call::{Call as _, Integration};
use asl_dsl::data::Path;
use asl_dsl::prelude::*;
use asl_dsl::services::sagemaker::{
    CreateEndpoint, CreateTransformJob, DescribeEndpoint, DescribeTrainingJobResponse, StopTrainingJob, Tag,
    TransformDataSource, TransformInput, TransformOutput, TransformResources, TransformS3DataSource,
};
use serde_json::json;

use super::task;

fn transform_job(input: &Path<Any>) -> CreateTransformJob {
    let objects = TransformS3DataSource::builder().s3_data_type("S3Prefix").s3_uri("s3://data/in").build();
    let source = TransformDataSource::builder().s3_data_source(objects).build();
    let resources = TransformResources::builder().instance_type("ml.m5.large").instance_count(1).build();
    CreateTransformJob::builder()
        .transform_job_name(input.member("name").assume::<String>())
        .model_name("churn")
        .max_concurrent_transforms(2)
        .transform_input(TransformInput::builder().data_source(source).build())
        .transform_output(TransformOutput::builder().s3_output_path("s3://data/out").build())
        .transform_resources(resources)
        .tags([Tag::builder().key("team").value("churn").build()])
        .build()
}

#[test]
fn parameters_stand_in_the_order_of_the_calls_and_nested_ones_within() {
    let (resource, parameters) = task(|input| transform_job(input).sync());
    assert_eq!(resource, "arn:aws:states:::sagemaker:createTransformJob.sync");
    let expected = json!({
        "TransformJobName.$": "$.name",
        "ModelName": "churn",
        "MaxConcurrentTransforms": 2,
        "TransformInput": {
            "DataSource": { "S3DataSource": { "S3DataType": "S3Prefix", "S3Uri": "s3://data/in" } }
        },
        "TransformOutput": { "S3OutputPath": "s3://data/out" },
        "TransformResources": { "InstanceType": "ml.m5.large", "InstanceCount": 1 },
        "Tags": [{ "Key": "team", "Value": "churn" }]
    });
    assert_eq!(parameters.to_string(), expected.to_string());
}

#[test]
fn the_last_of_several_calls_counts() {
    let (_, parameters) = task(|_| {
        CreateEndpoint::builder().endpoint_name("a").endpoint_config_name("c").endpoint_name("b").build()
    });
    assert_eq!(parameters, json!({ "EndpointName": "b", "EndpointConfigName": "c" }));
}

#[test]
fn what_only_the_aws_sdk_has_is_called_through_it() {
    let describe = DescribeEndpoint::builder().endpoint_name("churn").build();
    assert_eq!(describe.resource(), "arn:aws:states:::aws-sdk:sagemaker:describeEndpoint");
    assert_eq!(StopTrainingJob::SERVICE, "aws-sdk:sagemaker");
}

#[test]
fn an_answer_without_members_is_null() {
    fn response<P: Integration<Response = ()>>(_: &P) {}
    response(&StopTrainingJob::builder().training_job_name("churn").build());
}

#[test]
fn paths_lead_to_members_of_results_under_their_names() {
    let result = Path::<DescribeTrainingJobResponse>::from(asl_dsl::data::RawPath::data());
    let model: Path<String> = result.model_artifacts().s3_model_artifacts();
    assert_eq!(model.raw().to_string(), "$.ModelArtifacts.S3ModelArtifacts");
    let seconds: Path<Option<i64>> = result.billable_time_in_seconds();
    assert_eq!(seconds.raw().to_string(), "$.BillableTimeInSeconds");
    let metric: Path<Option<f64>> = result.final_metric_data_list().assume_present().at(0).value();
    assert_eq!(metric.raw().to_string(), "$.FinalMetricDataList[0].Value");
}

#[test]
fn a_part_of_a_result_is_a_parameter_as_it_is() {
    let (_, parameters) = task(|input| {
        let training: Path<DescribeTrainingJobResponse> = input.member("training").assume();
        let tags: Path<Vec<Tag>> = input.member("tags").assume();
        asl_dsl::services::sagemaker::CreateModel::builder()
            .model_name(training.training_job_name())
            .vpc_config(training.vpc_config().assume_present())
            .containers(Vec::<asl_dsl::services::sagemaker::ContainerDefinition>::new())
            .tags(tags)
            .build()
    });
    assert_eq!(
        parameters,
        json!({
            "ModelName.$": "$.training.TrainingJobName",
            "VpcConfig.$": "$.training.VpcConfig",
            "Containers": [],
            "Tags.$": "$.tags"
        })
    );
}
