use super::sdk;

#[test]
fn sdk_integrations_have_the_actions_of_iam() {
    assert_eq!(
        sdk("sfn", "describeExecution", r#"{"ExecutionArn.$": "$.arn"}"#),
        ["states:DescribeExecution on arn:${Partition}:states:${Region}:${Account}:execution:*"]
    );
    assert_eq!(sdk("cloudwatchlogs", "createLogGroup", "{}"), ["logs:CreateLogGroup on *"]);
    assert_eq!(
        sdk("s3", "listObjectsV2", r#"{"Bucket": "b", "Prefix": "p"}"#),
        ["s3:ListBucket on arn:${Partition}:s3:::b"]
    );
    assert_eq!(
        sdk("s3", "copyObject", r#"{"Bucket": "b", "Key": "k", "CopySource": "/from/x"}"#),
        ["s3:GetObject on arn:${Partition}:s3:::from/x", "s3:PutObject on arn:${Partition}:s3:::b/k",]
    );
    assert_eq!(
        sdk("lambda", "invoke", r#"{"FunctionName": "f:1"}"#),
        ["lambda:InvokeFunction on arn:${Partition}:lambda:${Region}:${Account}:function:f:1"]
    );
    for (action, method) in [
        ("createStage", "POST"),
        ("deleteStage", "DELETE"),
        ("getStage", "GET"),
        ("putMethod", "PUT"),
        ("updateStage", "PATCH"),
    ] {
        assert_eq!(sdk("apigateway", action, "{}"), [format!("apigateway:{method} on *")]);
    }
    assert_eq!(sdk("ec2", "describeInstances", r#""{% $x %}""#), ["ec2:DescribeInstances on *"]);
}

#[test]
fn sdk_integrations_pass_the_roles_in_their_parameters() {
    assert_eq!(
        sdk("sagemaker", "createAutoMLJobV2", r#"{"AutoMLJobName": "a", "RoleArn": "${Role}"}"#),
        [
            "iam:PassRole on ${Role} if iam:PassedToService StringEquals sagemaker.amazonaws.com",
            "sagemaker:CreateAutoMLJobV2 on arn:${Partition}:sagemaker:${Region}:${Account}:automl-job/a",
        ]
    );
    assert_eq!(
        sdk("cloudformation", "createStack", r#"{"StackName": "s", "RoleARN": "arn:aws:iam::1:role/r"}"#),
        ["cloudformation:CreateStack on *", "iam:PassRole on arn:aws:iam::1:role/r"]
    );
}
