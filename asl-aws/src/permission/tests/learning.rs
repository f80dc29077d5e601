use asl_model::resource::Pattern;
use asl_model::syntax::json;

use super::{optimized, with_rule};
use crate::Call;
use crate::permission::Basis;

#[test]
fn a_training_job() {
    let parameters = r#"{
        "TrainingJobName": "train", "RoleArn": "arn:aws:iam::123456789012:role/sagemaker"
    }"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:training-job/train*";
    let pass = "iam:PassRole on arn:aws:iam::123456789012:role/sagemaker if iam:PassedToService StringEquals sagemaker.amazonaws.com";
    assert_eq!(
        optimized("sagemaker", "createTrainingJob", "", parameters),
        [
            pass,
            "sagemaker:AddTags on *",
            &format!("sagemaker:CreateTrainingJob on {job}"),
            "sagemaker:ListTags on *",
        ]
    );
    assert_eq!(
        optimized("sagemaker", "createTrainingJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTrainingJobsRule",
            &[
                pass,
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateTrainingJob on {job}"),
                &format!("sagemaker:DescribeTrainingJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopTrainingJob on {job}"),
            ]
        )
    );
}

#[test]
fn names_that_only_the_execution_knows_are_wide() {
    let parameters = r#"{"TransformJobName.$": "$.name", "ModelName.$": "$.model"}"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:transform-job/*";
    assert_eq!(
        optimized("sagemaker", "createTransformJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTransformJobsRule",
            &[
                "iam:PassRole on arn:${Partition}:iam::${Account}:role/* if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateTransformJob on {job}"),
                &format!("sagemaker:DescribeTransformJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopTransformJob on {job}"),
            ]
        )
    );
}

#[test]
fn a_processing_job() {
    let parameters = r#"{"ProcessingJobName": "${Job}", "RoleArn": "${Role}"}"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:processing-job/${Job}*";
    assert_eq!(
        optimized("sagemaker", "createProcessingJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerProcessingJobsRule",
            &[
                "iam:PassRole on ${Role} if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateProcessingJob on {job}"),
                &format!("sagemaker:DescribeProcessingJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopProcessingJob on {job}"),
            ]
        )
    );
}

#[test]
fn a_tuning_job() {
    let parameters = r#"{
        "HyperParameterTuningJobName": "tune",
        "TrainingJobDefinitions": [
            {"RoleArn": "arn:aws:iam::123456789012:role/a"}, {"RoleArn": "arn:aws:iam::123456789012:role/b"}
        ]
    }"#;
    let job = "arn:${Partition}:sagemaker:${Region}:${Account}:hyper-parameter-tuning-job/tune*";
    assert_eq!(
        optimized("sagemaker", "createHyperParameterTuningJob", ".sync", parameters),
        with_rule(
            "StepFunctionsGetEventsForSageMakerTuningJobsRule",
            &[
                "iam:PassRole on arn:aws:iam::123456789012:role/a arn:aws:iam::123456789012:role/b \
                 if iam:PassedToService StringEquals sagemaker.amazonaws.com",
                "sagemaker:AddTags on *",
                &format!("sagemaker:CreateHyperParameterTuningJob on {job}"),
                &format!("sagemaker:DescribeHyperParameterTuningJob on {job}"),
                "sagemaker:ListTags on *",
                &format!("sagemaker:StopHyperParameterTuningJob on {job}"),
            ]
        )
    );
}

#[test]
fn names_in_arns_of_endpoints_are_in_lower_case() {
    assert_eq!(
        optimized(
            "sagemaker",
            "updateEndpoint",
            "",
            r#"{"EndpointName": "Live", "EndpointConfigName": "V2"}"#
        ),
        ["sagemaker:UpdateEndpoint on \
          arn:${Partition}:sagemaker:${Region}:${Account}:endpoint-config/v2 \
          arn:${Partition}:sagemaker:${Region}:${Account}:endpoint/live"]
    );
    let model = optimized("sagemaker", "createModel", "", r#"{"ModelName": "M", "ExecutionRoleArn": null}"#);
    assert_eq!(
        model,
        [
            "sagemaker:AddTags on *",
            "sagemaker:CreateModel on arn:${Partition}:sagemaker:${Region}:${Account}:model/m",
            "sagemaker:ListTags on *",
        ],
        "a role that is not given is not passed"
    );
}

#[test]
fn every_statement_says_how_it_is_known() {
    let bases = |action| {
        let call = Call::optimized("sagemaker", action, Pattern::RequestResponse).unwrap();
        let parameters = json::parse("{}");
        let statements = call.permissions(parameters.root().unwrap());
        assert!(statements.iter().all(|statement| !statement.source().is_empty()));
        let bases = statements.iter().map(|statement| (statement.actions()[0].clone(), statement.basis()));
        bases.collect::<Vec<_>>()
    };
    let create = |name: &str| format!("sagemaker:{name}");
    assert_eq!(bases("createTrainingJob")[0], (create("CreateTrainingJob"), Basis::Documented));
    assert_eq!(bases("createTrainingJob")[2], (create("AddTags"), Basis::Practice));
    assert_eq!(bases("createModel")[0], (create("CreateModel"), Basis::Practice));
    assert_eq!(bases("createLabelingJob")[0], (create("CreateLabelingJob"), Basis::Analogy));
}
