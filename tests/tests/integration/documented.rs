//! The examples emit what is documented, but for corrections that are stated as data.

use asl_examples::machines;
use json_patch::{Patch, patch};
use serde::Deserialize;
use serde_json::Value;

/// A step from the documented definition to one that the service runs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    reason: String,
    patch: Patch,
}

fn corrected(documented: &str, corrections: &str) -> Value {
    let mut definition = serde_json::from_str(documented).unwrap();
    for correction in serde_json::from_str::<Vec<Correction>>(corrections).unwrap() {
        patch(&mut definition, &correction.patch)
            .unwrap_or_else(|error| panic!("{error}: {}", correction.reason));
    }
    definition
}

fn emitted(name: &str) -> String {
    machines().build(name).expect("an example of this name").expect("a machine without faults").to_json()
}

#[test]
fn the_ml_pipeline_is_the_documented_one_corrected() {
    let json = emitted("sagemaker-ml-pipeline");
    let expected = corrected(
        include_str!("../../documented/sagemaker-ml-pipeline.asl.json"),
        include_str!("../../documented/sagemaker-ml-pipeline.corrections.json"),
    );
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), expected);
    insta::assert_snapshot!("sagemaker-ml-pipeline", json);
}

#[test]
fn the_training_pipeline_is_the_documented_one_corrected() {
    let json = emitted("sagemaker-training-pipeline");
    let expected = corrected(
        include_str!("../../documented/sagemaker-training-pipeline.asl.json"),
        include_str!("../../documented/sagemaker-training-pipeline.corrections.json"),
    );
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), expected);
    insta::assert_snapshot!("sagemaker-training-pipeline", json);
}

#[test]
fn role_literals_that_do_not_fit_the_api_are_warnings() {
    let machine = machines().build("sagemaker-training-pipeline").unwrap().unwrap();
    let warnings: Vec<_> = machine.warnings().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(warnings.join("\n"), @r"
    state `CreateTrainingJob`, `Parameters`: `RoleArn`: `arn:aws:iam::account:role/SageMakerRole` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` is not between 20 and 2048 long
    state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    ");
}
