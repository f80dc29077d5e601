//! `#[derive(TaskParameters)]`

use asl_dsl::call::{Call as _, Integration as _, TaskParameters as _};
use asl_dsl::data::Any;
use asl_dsl::expr::Template;
use asl_dsl::prelude::{Expr, StateData, TaskParameters};
use serde_json::json;

use crate::support::{input, json, violations};

#[derive(StateData)]
struct JobOutput {
    #[serde(rename = "JobArn")]
    job_arn: String,
}

/// Starts a job.
#[derive(TaskParameters)]
#[task(service = "sagemaker", action = "createJob", response = Any, job_output = JobOutput)]
struct CreateJob {
    /// How it is called.
    #[parameter(length(1..=5), pattern = "^[a-z]+$")]
    job_name: Expr<String>,
    role_arn: Expr<String>,
    cluster: Option<Expr<Cluster>>,
    #[parameter(length(..=2))]
    s3_uris: Option<Expr<Vec<String>>>,
}

#[derive(TaskParameters)]
struct Cluster {
    #[parameter(range(0.5..=1.5))]
    weight: Option<Expr<f64>>,
    #[parameter(rename = "VolumeSizeInGB", range(1..))]
    volume_size_in_gb: Expr<i32>,
}

#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
struct Envelope<P> {
    #[serde(rename = "function-name")]
    function_name: Expr<String>,
    r#type: Option<Expr<String>>,
    payload: Option<Expr<P>>,
}

#[derive(TaskParameters)]
struct Nothing;

#[test]
fn members_stand_in_the_order_of_the_fields_and_only_if_they_are_given() {
    let job = CreateJob::builder().s3_uris(["a", "b"]).role_arn("role").job_name("job").build();
    let (template, _) = job.into_expr().into_parts();
    let expected = Template::object([
        ("JobName", Template::String("job".into())),
        ("RoleArn", Template::String("role".into())),
        ("S3Uris", Template::Array(vec![Template::String("a".into()), Template::String("b".into())])),
    ]);
    assert_eq!(template, expected);
}

#[test]
fn a_nested_structure_is_built_or_a_path() {
    let cluster = Cluster::builder().volume_size_in_gb(50).build();
    let built = Envelope::<Cluster>::builder().function_name("f").payload(cluster).r#type("t").build();
    let expected = json!({ "function-name": "f", "type": "t", "payload": { "VolumeSizeInGB": 50.0 } });
    assert_eq!(json::<Envelope<Cluster>>(built), expected);

    let path = input::<Any>().member("x");
    let read = Envelope::<Any>::builder().function_name("f").payload(path).build();
    assert_eq!(json::<Envelope<Any>>(read), json!({ "function-name": "f", "payload": "$.x" }));
}

#[test]
fn a_member_that_is_given_twice_has_the_last_value() {
    let cluster = Cluster::builder().volume_size_in_gb(1).volume_size_in_gb(2).weight(1).weight(0.5).build();
    assert_eq!(json::<Cluster>(cluster), json!({ "Weight": 0.5, "VolumeSizeInGB": 2.0 }));
}

#[test]
fn literals_that_the_service_refuses_are_named_with_their_place() {
    let cluster = Cluster::builder().volume_size_in_gb(0).weight(2.0).build();
    let job =
        CreateJob::builder().job_name("Too long").role_arn("").cluster(cluster).s3_uris(["a"; 3]).build();
    let violations = violations::<CreateJob>(job);
    let places = violations.iter().map(|violation| violation.split(' ').next().unwrap_or_default());
    assert_eq!(
        places.collect::<Vec<_>>(),
        ["`JobName`:", "`JobName`:", "`Cluster.Weight`:", "`Cluster.VolumeSizeInGB`:", "`S3Uris`:"]
    );
}

#[test]
fn literals_at_the_limits_are_allowed() {
    let cluster = Cluster::builder().volume_size_in_gb(1).weight(1.5).build();
    let job = CreateJob::builder().job_name("abcde").role_arn("").cluster(cluster).s3_uris(["a"; 0]).build();
    assert_eq!(violations::<CreateJob>(job), [""; 0]);
}

#[test]
fn parameters_are_the_call_that_they_are_for() {
    fn output<D: StateData>(_call: &impl asl_dsl::call::Call<Output = D>) {}
    let build = || CreateJob::builder().job_name("a").role_arn("r").build();
    output::<Any>(&build());
    output::<JobOutput>(&build().sync());
    assert_eq!(build().resource(), "arn:aws:states:::sagemaker:createJob");
    assert_eq!(build().sync().resource(), "arn:aws:states:::sagemaker:createJob.sync");
}

#[derive(TaskParameters)]
#[task(service = "aws-sdk:sfn", action = "startExecution", response = Any, callback)]
struct StartThroughSdk {
    #[parameter(values("on", "off"))]
    tracing: Option<Expr<String>>,
}

#[test]
fn a_call_goes_through_the_aws_sdk_and_waits_for_a_task_token() {
    let build = || StartThroughSdk::builder().build();
    assert_eq!(build().resource(), "arn:aws:states:::aws-sdk:sfn:startExecution");
    let resource = build().wait_for_task_token().resource();
    assert_eq!(resource, "arn:aws:states:::aws-sdk:sfn:startExecution.waitForTaskToken");
}

#[test]
fn only_the_listed_texts_are_allowed() {
    let of = |text| violations::<StartThroughSdk>(StartThroughSdk::builder().tracing(text).build());
    assert_eq!(of("on"), [""; 0]);
    assert_eq!(of("On").len(), 1);
}

#[derive(TaskParameters)]
struct Batch<T, const SIZE: usize>
where
    T: Clone,
{
    items: Expr<Vec<T>>,
}

#[test]
fn parameters_have_parameters_of_their_own() {
    let batch = Batch::<String, 3>::builder().items(["a"]).build();
    assert_eq!(json::<Batch<String, 3>>(batch), json!({ "Items": ["a"] }));
}

#[test]
fn a_struct_without_fields_is_an_empty_object() {
    assert_eq!(json::<Nothing>(Nothing::builder().build().into_expr()), json!({}));
}
