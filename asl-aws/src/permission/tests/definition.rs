use super::*;

fn of(text: &str) -> Permissions {
    let parsed = json::parse(text);
    assert!(parsed.errors().is_empty(), "{:?}", parsed.errors());
    definition(parsed.root().unwrap())
}

#[test]
fn the_states_in_branches_and_iterations_count() {
    let permissions = of(r#"{"StartAt": "P", "States": {"P": {"Type": "Parallel", "Branches": [
        {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
            "Parameters": {"TopicArn": "arn:aws:sns:eu-west-1:1:t", "Message": "m"}, "End": true}}}], "Next": "M"},
        "M": {"Type": "Map", "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Task",
            "Resource": "arn:aws:lambda:eu-west-1:1:function:f", "End": true}}}, "End": true}}}"#);

    assert_eq!(
        lines(permissions.statements()),
        [
            "lambda:InvokeFunction on arn:aws:lambda:eu-west-1:1:function:f arn:aws:lambda:eu-west-1:1:function:f:*",
            "sns:Publish on arn:aws:sns:eu-west-1:1:t"
        ]
    );
    assert!(permissions.unknown_calls().is_empty());
}

#[test]
fn a_distributed_map_starts_executions_and_reads_its_items() {
    let permissions = of(r#"{"StartAt": "M", "States": {"M": {"Type": "Map", "Label": "rows",
        "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k.csv"}},
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
            "StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}, "End": true}}}"#);

    let lines = lines(permissions.statements());

    assert!(lines.iter().any(|line| line.starts_with("states:StartExecution on ")), "{lines:#?}");
    assert!(lines.contains(&"s3:GetObject on arn:${Partition}:s3:::b/k.csv".to_owned()), "{lines:#?}");
}

#[test]
fn a_call_with_credentials_needs_that_role_alone() {
    let permissions = of(r#"{"StartAt": "A", "States": {"A": {"Type": "Task",
        "Resource": "arn:aws:states:::sns:publish", "Credentials": {"RoleArn": "arn:aws:iam::2:role/r"},
        "Parameters": {"TopicArn": "arn:aws:sns:eu-west-1:2:t", "Message": "m"}, "End": true}}}"#);

    assert_eq!(lines(permissions.statements()), ["sts:AssumeRole on arn:aws:iam::2:role/r"]);
}

#[test]
fn what_nobody_knows_is_named() {
    let permissions = of(r#"{"StartAt": "A", "States": {
        "A": {"Type": "Task", "Resource": "${FunctionArn}", "Next": "B"},
        "B": {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:1:activity:a", "Next": "C"},
        "C": {"Type": "Task", "Resource": "arn:aws:states:::nobody:knows", "End": true}}}"#);

    assert_eq!(permissions.unknown_calls(), ["A", "C"]);
    assert!(permissions.statements().is_empty());
}

#[cfg(feature = "policy")]
#[test]
fn a_policy_is_written_as_iam_reads_it() {
    let permissions = of(r#"{"StartAt": "A", "States": {"A": {"Type": "Task",
        "Resource": "arn:aws:states:::states:startExecution.sync", "Parameters": {
            "StateMachineArn": "arn:aws:states:eu-west-1:1:stateMachine:child"}, "End": true}}}"#);
    let scope = Scope { partition: "aws", region: "eu-west-1", account: "1", state_machine: "parent" };

    let policy: serde_json::Value =
        serde_json::from_str(&Policy::new(permissions.statements(), scope).to_json()).unwrap();

    assert_eq!(policy["Version"], "2012-10-17");
    let statements = policy["Statement"].as_array().unwrap();
    let start =
        statements.iter().find(|statement| statement["Action"][0] == "states:StartExecution").unwrap();
    assert_eq!(start["Effect"], "Allow");
    assert_eq!(start["Resource"][0], "arn:aws:states:eu-west-1:1:stateMachine:child");
    assert!(start.get("Condition").is_none());
}

#[cfg(feature = "policy")]
#[test]
fn a_policy_says_nothing_twice() {
    let permissions = of(include_str!("../../../../tests/documented/sagemaker-ml-pipeline.asl.json"));
    let scope = Scope { partition: "aws", region: "*", account: "*", state_machine: "ml" };

    let policy: serde_json::Value =
        serde_json::from_str(&Policy::new(permissions.statements(), scope).to_json()).unwrap();

    let mut about = std::collections::BTreeSet::new();
    for statement in policy["Statement"].as_array().unwrap() {
        assert!(
            about.insert((statement["Resource"].to_string(), statement["Condition"].to_string())),
            "{policy:#}"
        );
    }
}

#[cfg(feature = "policy")]
#[test]
fn a_policy_is_written_as_terraform_formats_it() {
    let permissions = of(r#"{"StartAt": "A", "States": {"A": {"Type": "Task",
        "Resource": "arn:aws:states:::sagemaker:createModel", "Parameters": {"ModelName": "m",
        "ExecutionRoleArn": "${Role-Arn}", "PrimaryContainer": {"Image": "i"}}, "End": true}}}"#);
    let scope = Scope { partition: "aws", region: "*", account: "*", state_machine: "m" };

    let hcl = Policy::new(permissions.statements(), scope).to_hcl("execution");

    assert!(hcl.starts_with("data \"aws_iam_policy_document\" \"execution\" {\n  statement {\n"), "{hcl}");
    let pass_role = "    actions = [
      \"iam:PassRole\",
    ]
    resources = [
      \"${var.Role_Arn}\",
    ]

    condition {
      test     = \"StringEquals\"
      variable = \"iam:PassedToService\"
      values = [
        \"sagemaker.amazonaws.com\",
      ]
    }
  }
";
    assert!(hcl.contains(pass_role), "{hcl}");
}
