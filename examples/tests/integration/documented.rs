//! The examples emit what is documented, but for corrections that are stated as data.

use asl_dsl::QueryLanguage;
use json_patch::{Patch, patch};
use serde::Deserialize;
use serde_json::Value;

use crate::{built, definition};

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

macro_rules! documented {
    ($($test:ident $name:literal;)*) => {
        $(
            #[test]
            fn $test() {
                let expected = corrected(
                    include_str!(concat!("../../../tests/documented/", $name, ".asl.json")),
                    include_str!(concat!("../../../tests/documented/", $name, ".corrections.json")),
                );
                assert_eq!(definition($name), expected);
            }
        )*
    };
}

documented! {
    the_ml_pipeline_is_the_documented_one_corrected "sagemaker-ml-pipeline";
    the_training_pipeline_is_the_documented_one_corrected "sagemaker-training-pipeline";
    the_engagement_pipeline_is_the_documented_one "weekly-engagement-pipeline";
    the_tool_call_is_the_documented_one_corrected "tool-call-workflow";
}

/// The documented file is explained by comments, which JSON has none of.
#[test]
fn the_retraining_is_the_documented_one() {
    let documented = include_str!("../../../tests/documented/model-retraining-pipeline.asl.jsonc");
    let without_comments: String =
        documented.lines().map(|line| line.split_once("//").map_or(line, |(json, _)| json)).collect();
    assert_eq!(definition("model-retraining-pipeline"), corrected(&without_comments, "[]"));
}

#[test]
fn role_literals_that_do_not_fit_the_api_are_warnings() {
    let machine = built("sagemaker-training-pipeline", QueryLanguage::JsonPath);
    let warnings: Vec<_> = machine.warnings().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(warnings.join("\n"), @r"
    state `CreateTrainingJob`, `Parameters`: `RoleArn`: `arn:aws:iam::account:role/SageMakerRole` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` is not between 20 and 2048 long
    state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    ");
}
