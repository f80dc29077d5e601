use asl_dsl::services::sagemaker::{
    AppSpecification, CreateEndpoint, CreateModel, CreateProcessingJob, ProcessingClusterConfig,
    ProcessingResources, Tag,
};

use super::warnings;

fn resources(count: i64) -> ProcessingResources {
    let cluster = ProcessingClusterConfig::builder()
        .instance_count(count)
        .instance_type("ml.m5.large")
        .volume_size_in_gb(30)
        .build();
    ProcessingResources::builder().cluster_config(cluster).build()
}

#[test]
fn lengths_ranges_and_patterns() {
    let long = warnings(|_| {
        CreateEndpoint::builder().endpoint_name("e".repeat(64)).endpoint_config_name("c").build()
    });
    let name = "e".repeat(64);
    assert_eq!(long.first(), Some(&format!("`EndpointName`: `{name}` is longer than 63")));
    assert_eq!(
        warnings(|_| CreateEndpoint::builder()
            .endpoint_name("my_endpoint")
            .endpoint_config_name("c")
            .build()),
        ["`EndpointName`: `my_endpoint` does not match `^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$`"]
    );
    let job = |_: &_| {
        CreateProcessingJob::builder()
            .processing_job_name("churn")
            .role_arn("arn:aws:iam::123456789012:role/churn")
            .app_specification(AppSpecification::builder().image_uri("image").build())
            .processing_resources(resources(101))
            .build()
    };
    assert_eq!(
        warnings(job),
        ["`ProcessingResources.ClusterConfig.InstanceCount`: `101` is not between 1 and 100"]
    );
}

#[test]
fn elements_keys_and_values() {
    let job = |_: &_| {
        CreateProcessingJob::builder()
            .processing_job_name("churn")
            .role_arn("arn:aws:iam::123456789012:role/churn")
            .app_specification(
                AppSpecification::builder()
                    .image_uri("image")
                    .container_entrypoint(["x".repeat(257).as_str(), "run"])
                    .build(),
            )
            .processing_resources(resources(1))
            .environment([("1BAD", "x".to_owned()), ("GOOD", "x".repeat(257))])
            .tags([Tag::builder().key("").value("x").build()])
            .build()
    };
    let value = "x".repeat(257);
    assert_eq!(
        warnings(job),
        [
            &format!("`AppSpecification.ContainerEntrypoint[0]`: `{value}` is longer than 256"),
            "`Environment`: `1BAD` does not match `^[a-zA-Z_][a-zA-Z0-9_]*$`",
            &format!("`Environment.GOOD`: `{value}` is longer than 256"),
            "`Tags[0].Key`: `` is not between 1 and 128 long",
        ]
    );
}

#[test]
fn members_that_go_together() {
    assert_eq!(
        warnings(|_| CreateModel::builder().model_name("churn").build()),
        ["it must have exactly one of `PrimaryContainer`, `Containers`"]
    );
}
