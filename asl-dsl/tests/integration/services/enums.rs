use asl_dsl::prelude::*;
use asl_dsl::services::OpenEnum as _;
use asl_dsl::services::sagemaker::{
    DescribeEndpointResponse, EndpointStatus, ProcessingClusterConfig, ProcessingInstanceType,
};
use serde_json::json;

use super::{task, warnings};

/// A payload with one enum in it, through a function that gets it.
#[derive(TaskParameters)]
struct Cluster {
    cluster: Expr<ProcessingClusterConfig>,
}

fn call(cluster: ProcessingClusterConfig) -> asl_dsl::services::lambda::Invoke<Cluster> {
    let payload = Cluster::builder().cluster(cluster).build();
    asl_dsl::services::lambda::Invoke::builder().function_name("f").payload(payload).build()
}

macro_rules! of_type {
    ($value:expr) => {
        call(
            ProcessingClusterConfig::builder()
                .instance_count(1)
                .volume_size_in_gb(30)
                .instance_type($value)
                .build(),
        )
    };
}

#[test]
fn a_value_is_its_text() {
    let (_, parameters) = task(|_| of_type!(ProcessingInstanceType::MlM4_16xlarge));
    assert_eq!(parameters["Payload"]["Cluster"]["InstanceType"], "ml.m4.16xlarge");
    assert_eq!(warnings(|_| of_type!(ProcessingInstanceType::MlM4_16xlarge)), [""; 0]);
}

#[test]
fn an_unknown_text_is_a_warning_unless_it_is_meant() {
    assert_eq!(
        warnings(|_| of_type!("ml.m5.larg")),
        ["`Payload.Cluster.InstanceType`: `ml.m5.larg` is no known value; did you mean `ml.m5.large`?"]
    );
    assert_eq!(warnings(|_| of_type!("ml.m5.large")), [""; 0]);
    assert_eq!(warnings(|_| of_type!("${InstanceType}")), [""; 0]);
    let meant = |_: &Path<Any>| of_type!(ProcessingInstanceType::Other("ml.x9.large".to_owned()));
    assert_eq!(warnings(meant), [""; 0]);
    assert_eq!(task(meant).1["Payload"]["Cluster"]["InstanceType"], "ml.x9.large");
}

#[test]
fn a_path_to_a_text_or_to_a_value_is_taken() {
    let (_, parameters) = task(|input| of_type!(input.member("type").assume::<String>()));
    assert_eq!(parameters["Payload"]["Cluster"]["InstanceType.$"], "$.type");
    let (_, parameters) = task(|input| of_type!(input.member("type").assume::<ProcessingInstanceType>()));
    assert_eq!(parameters["Payload"]["Cluster"]["InstanceType.$"], "$.type");
}

#[test]
fn texts_become_values() {
    assert_eq!(ProcessingInstanceType::from("ml.m5.large"), ProcessingInstanceType::MlM5Large);
    assert_eq!(ProcessingInstanceType::from("x").as_other(), Some("x"));
    assert_eq!(ProcessingInstanceType::from("x").as_str(), "x");
    for (value, text) in ProcessingInstanceType::KNOWN.iter().zip(ProcessingInstanceType::TEXTS) {
        assert_eq!(value.as_str(), *text);
    }
}

struct Waits;

#[states]
impl Waits {
    #[start]
    fn ready(&self, endpoint: Path<DescribeEndpointResponse>) -> State<Self> {
        Choice::new(&endpoint)
            .when(endpoint.endpoint_status().eq(EndpointStatus::InService), Self::done)
            .when(endpoint.endpoint_status().eq("Failed"), Self::done)
            .otherwise(Self::done)
    }

    fn done(&self, endpoint: Path<Any>) -> State<Self> {
        Succeed::new(&endpoint)
    }
}

#[test]
fn a_choice_compares_them() {
    let state = crate::state(&Waits, "Ready");
    assert_eq!(
        state["Choices"],
        json!([
            { "Variable": "$.EndpointStatus", "StringEquals": "InService", "Next": "Done" },
            { "Variable": "$.EndpointStatus", "StringEquals": "Failed", "Next": "Done" }
        ])
    );
}
