use super::{optimized, with_rule};

#[test]
fn a_nested_execution() {
    let machine = "arn:aws:states:eu-west-1:123456789012:stateMachine:child";
    let executions = "arn:aws:states:eu-west-1:123456789012:execution:child:*";
    let parameters = format!(r#"{{"StateMachineArn": "{machine}"}}"#);
    for suffix in [".sync", ".sync:2"] {
        assert_eq!(
            optimized("states", "startExecution", suffix, &parameters),
            with_rule(
                "StepFunctionsGetEventsForStepFunctionsExecutionRule",
                &[
                    &format!("states:DescribeExecution on {executions}"),
                    &format!("states:StartExecution on {machine}"),
                    &format!("states:StopExecution on {executions}"),
                ]
            )
        );
    }
    assert_eq!(
        optimized("states", "startExecution", "", r#"{"StateMachineArn.$": "$.machine"}"#),
        ["states:StartExecution on arn:${Partition}:states:${Region}:${Account}:stateMachine:*"]
    );
}

#[test]
fn a_topic_a_queue_and_a_table() {
    assert_eq!(
        optimized("sns", "publish", "", r#"{"TopicArn": "arn:aws:sns:eu-west-1:123456789012:t"}"#),
        ["sns:Publish on arn:aws:sns:eu-west-1:123456789012:t"]
    );
    assert_eq!(optimized("sns", "publish", "", r#"{"PhoneNumber": "+1"}"#), ["sns:Publish on *"]);
    assert_eq!(
        optimized(
            "sqs",
            "sendMessage",
            ".waitForTaskToken",
            r#"{"QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q.fifo"}"#
        ),
        ["sqs:SendMessage on arn:${Partition}:sqs:eu-west-1:123456789012:q.fifo"]
    );
    assert_eq!(
        optimized("sqs", "sendMessage", "", r#"{"QueueUrl": "${QueueUrl}"}"#),
        ["sqs:SendMessage on arn:${Partition}:sqs:${Region}:${Account}:*"]
    );
    let table = "arn:${Partition}:dynamodb:${Region}:${Account}:table/t";
    for (action, name) in [
        ("getItem", "GetItem"),
        ("putItem", "PutItem"),
        ("updateItem", "UpdateItem"),
        ("deleteItem", "DeleteItem"),
    ] {
        assert_eq!(
            optimized("dynamodb", action, "", r#"{"TableName": "t"}"#),
            [format!("dynamodb:{name} on {table}")]
        );
    }
}

#[test]
fn events_go_to_the_buses_of_the_entries() {
    let bus = "arn:${Partition}:events:${Region}:${Account}:event-bus";
    let entries = r#"{"Entries": [{"EventBusName": "a"}, {}, {"EventBusName": "b"}]}"#;
    assert_eq!(
        optimized("events", "putEvents", "", entries),
        [format!("events:PutEvents on {bus}/a {bus}/b {bus}/default")]
    );
    assert_eq!(
        optimized("events", "putEvents", "", r#"{"Entries": []}"#),
        [format!("events:PutEvents on {bus}/default")]
    );
}

#[test]
fn an_http_task_may_call_its_endpoint_only() {
    let parameters = r#"{
        "ApiEndpoint": "https://example.org/x",
        "Method": "GET",
        "InvocationConfig": {"ConnectionArn": "${Connection}"}
    }"#;
    assert_eq!(
        optimized("http", "invoke", "", parameters),
        [
            "events:RetrieveConnectionCredentials on ${Connection}",
            "secretsmanager:DescribeSecret on arn:${Partition}:secretsmanager:*:*:secret:events!connection/*",
            "secretsmanager:GetSecretValue on arn:${Partition}:secretsmanager:*:*:secret:events!connection/*",
            "states:InvokeHTTPEndpoint on arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachine} \
             if states:HTTPMethod StringEquals GET if states:HTTPEndpoint StringLike https://example.org/x",
        ]
    );
}

#[test]
fn an_api_is_called_at_its_stage() {
    let parameters = r#"{
        "ApiEndpoint": "abc.execute-api.eu-west-1.amazonaws.com", "Method": "GET", "Stage": "prod", "Path": "/bikes"
    }"#;
    assert_eq!(
        optimized("apigateway", "invoke", "", parameters),
        ["execute-api:Invoke on arn:${Partition}:execute-api:${Region}:${Account}:abc/prod/GET/bikes"]
    );
}
