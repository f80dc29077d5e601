//! Reading the model of a service, looking things up in it, and checking parameters against it.
//!
//! `cargo bench -p asl-aws --features full`

#![expect(clippy::expect_used, reason = "a benchmark may stop at what is broken")]

use asl_aws::Call;
use asl_aws::database::Database;
use asl_aws::shape::Member;
use asl_model::resource::Pattern;
use asl_model::syntax::json;
use divan::Bencher;

fn main() {
    divan::main();
}

const MODELS: &[u8] = include_bytes!("../data/sdk.bin");

/// The index of all services.
#[divan::bench]
fn open() -> Database {
    Database::open(MODELS).expect("the models are there")
}

/// The first look into a service: SageMaker is among the largest.
#[divan::bench(args = ["ec2", "sagemaker", "lambda", "sfn"])]
fn load(bencher: Bencher<'_, '_>, service: &str) {
    bencher.with_inputs(open).bench_values(|database| {
        assert!(database.service(service).is_some());
        database
    });
}

/// A service, an action and a member of its request, once the service is loaded.
#[divan::bench(args = ["TrainingJobName", "ModelPackageConfig"])]
fn look_up(bencher: Bencher<'_, '_>, member: &str) {
    let database = open();
    database.service("sagemaker").expect("SageMaker has a model");
    bencher.bench_local(|| {
        let service = database.service(divan::black_box("sagemaker"))?;
        let request =
            service.action(divan::black_box("createTrainingJob"))?.request(Pattern::RequestResponse);
        request.as_structure()?.member(divan::black_box(member)).map(Member::is_required)
    });
}

/// The parameters of one task.
#[divan::bench]
fn check(bencher: Bencher<'_, '_>) {
    let parsed = json::parse(
        r#"{
            "TrainingJobName.$": "$$.Execution.Name",
            "AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "File"},
            "OutputDataConfig": {"S3OutputPath": "s3://bucket/output"},
            "ResourceConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.xlarge", "VolumeSizeInGB": 30},
            "RoleArn": "arn:aws:iam::123456789012:role/sagemaker",
            "InputDataConfig": [{
                "ChannelName": "train",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://bucket/input"}}
            }],
            "StoppingCondition": {"MaxRuntimeInSeconds": 3600}
        }"#,
    );
    let parameters = parsed.root().expect("the parameters can be read");
    let call = Call::optimized("sagemaker", "createTrainingJob", Pattern::Sync).expect("the call exists");
    bencher.bench_local(|| call.check(divan::black_box(parameters)));
}
