//! What a state machine needs beside the calls of services.

use super::parameters::Parameters;
use super::statement::Source;
use super::uri::{function_arns, no_parameter};
use super::{Arn, Statement};

/// The executions of the state machine in `StateMachineArn`, for waiting until they end.
pub(super) fn executions(parameters: &Parameters<'_>) -> Vec<Arn> {
    let arn = parameters.text("StateMachineArn");
    let parts = arn.as_deref().and_then(|arn| arn.split_once(":stateMachine:"));
    let name = |rest: &str| rest.split(':').next().unwrap_or("*").to_owned();
    vec![parts.map_or_else(
        || Arn::template("arn:{partition}:states:{region}:{account}:execution:*", no_parameter),
        |(prefix, rest)| Arn::literal(format!("{prefix}:execution:{}:*", name(rest))),
    )]
}

/// To call a Lambda function whose ARN stands in `Resource` itself.
#[must_use]
pub fn function(arn: &str) -> Vec<Statement> {
    vec![statement(
        &["lambda:InvokeFunction"],
        function_arns(arn, None),
        "AWS Step Functions Developer Guide, \"IAM policies for calling AWS Lambda\"",
    )]
}

/// To take on the role in `Credentials` for a call into another account; `None` where only the execution
/// knows the role.
#[must_use]
pub fn credentials(role: Option<&str>) -> Vec<Statement> {
    let any = || Arn::template("arn:{partition}:iam::*:role/*", no_parameter);
    vec![statement(
        &["sts:AssumeRole"],
        vec![role.map_or_else(any, Arn::literal)],
        "AWS Step Functions Developer Guide, \"Accessing resources in other AWS accounts in Step Functions\"",
    )]
}

/// To write the history of executions to Amazon CloudWatch Logs.
#[must_use]
pub fn logging() -> Vec<Statement> {
    const ACTIONS: &[&str] = &[
        "logs:CreateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:DescribeLogGroups",
        "logs:DescribeResourcePolicies",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:PutLogEvents",
        "logs:PutResourcePolicy",
        "logs:UpdateLogDelivery",
    ];
    vec![statement(
        ACTIONS,
        vec![Arn::any()],
        "AWS Step Functions Developer Guide, \"Using CloudWatch Logs to log execution history in Step Functions\"",
    )]
}

/// To trace executions with AWS X-Ray.
#[must_use]
pub fn tracing() -> Vec<Statement> {
    const ACTIONS: &[&str] = &[
        "xray:GetSamplingRules",
        "xray:GetSamplingTargets",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
    ];
    vec![statement(
        ACTIONS,
        vec![Arn::any()],
        "AWS Step Functions Developer Guide, \"Trace Step Functions request data in AWS X-Ray\"",
    )]
}

/// To use the customer's own key, by its ARN, for what the state machine keeps.
#[must_use]
pub fn customer_key(arn: &str) -> Vec<Statement> {
    let mut statement = statement(
        &["kms:Decrypt", "kms:GenerateDataKey"],
        vec![Arn::literal(arn)],
        "AWS Step Functions Developer Guide, \"Data at rest encryption in Step Functions\"",
    );
    let machine = "arn:{partition}:states:{region}:{account}:stateMachine:{machine}";
    statement.conditions.push(super::Condition {
        operator: "StringEquals",
        key: "kms:EncryptionContext:aws:states:stateMachineArn",
        values: vec![Arn::template(machine, no_parameter)],
    });
    vec![statement]
}

pub(super) fn statement(actions: &[&str], resources: Vec<Arn>, source: &'static str) -> Statement {
    Statement {
        actions: actions.iter().copied().map(str::to_owned).collect(),
        resources,
        conditions: Vec::new(),
        source: Source::documented(source),
    }
}
