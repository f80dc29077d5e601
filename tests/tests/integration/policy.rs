//! The documented execution policy beside the one that the definition needs.

use std::collections::BTreeSet;

use asl_lint::{Source, permissions};
use serde_json::Value;

const DEFINITION: &str = include_str!("../../documented/sagemaker-ml-pipeline.asl.json");
const DOCUMENTED: &str = include_str!("../../documented/sagemaker-ml-pipeline.execution-policy.json");

/// What the documented policy lacks, and why the definition needs it.
const LACKS: [(&str, &str); 6] = [
    ("events:DescribeRule", "`.sync` learns from EventBridge that a job has ended"),
    ("events:PutRule", "`.sync` learns from EventBridge that a job has ended"),
    ("events:PutTargets", "`.sync` learns from EventBridge that a job has ended"),
    ("lambda:InvokeFunction", "`ModelEvaluation` calls a function"),
    ("sagemaker:StopProcessingJob", "an execution that is stopped stops its job"),
    ("sagemaker:StopTrainingJob", "an execution that is stopped stops its job"),
];

/// What the documented policy grants, and why the definition does not need it.
const GRANTS_TOO_MUCH: [(&str, &str); 9] = [
    ("s3:DeleteObject", "the jobs use S3 with the role that they are given"),
    ("s3:GetObject", "the jobs use S3 with the role that they are given"),
    ("s3:ListBucket", "the jobs use S3 with the role that they are given"),
    ("s3:PutObject", "the jobs use S3 with the role that they are given"),
    ("sagemaker:DeleteEndpoint", "no state deletes an endpoint"),
    ("sagemaker:DescribeEndpoint", "no state looks at an endpoint"),
    ("sagemaker:DescribeModel", "no state looks at a model"),
    ("sagemaker:UpdateEndpoint", "no state changes an endpoint"),
    ("sns:Publish", "no state publishes"),
];

fn documented() -> BTreeSet<String> {
    let policy: Value = serde_json::from_str(DOCUMENTED).unwrap();
    let statements = policy["Statement"].as_array().unwrap();
    let actions = statements.iter().flat_map(|statement| statement["Action"].as_array().unwrap());
    actions.map(|action| action.as_str().unwrap().to_owned()).collect()
}

fn needed() -> BTreeSet<String> {
    let permissions = permissions(&Source::new("sagemaker-ml-pipeline.asl.json", DEFINITION));
    let statements = permissions.iter().flat_map(|permissions| permissions.statements());
    statements.flat_map(|statement| statement.actions().iter().cloned()).collect()
}

#[test]
fn every_difference_from_the_documented_policy_is_explained() {
    let (documented, needed) = (documented(), needed());

    let lacks: Vec<&str> = needed.difference(&documented).map(String::as_str).collect();
    let too_much: Vec<&str> = documented.difference(&needed).map(String::as_str).collect();

    assert_eq!(lacks, LACKS.map(|(action, _)| action));
    assert_eq!(too_much, GRANTS_TOO_MUCH.map(|(action, _)| action));
}

/// The documented policy allows every action on SageMaker on everything; the definition's own names no job, but
/// their kinds.
#[test]
fn what_is_needed_is_needed_on_fewer_resources() {
    let permissions = permissions(&Source::new("sagemaker-ml-pipeline.asl.json", DEFINITION));
    let on_everything: BTreeSet<&str> = permissions
        .iter()
        .flat_map(|permissions| permissions.statements())
        .filter(|statement| statement.resources().iter().any(|arn| arn.to_string() == "*"))
        .flat_map(|statement| statement.actions().iter().map(String::as_str))
        .collect();

    assert_eq!(on_everything.into_iter().collect::<Vec<_>>(), ["sagemaker:AddTags", "sagemaker:ListTags"]);
}
