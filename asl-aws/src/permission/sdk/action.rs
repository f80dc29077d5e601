/// The actions in IAM, where they are not the one of the operation's name.
pub(super) fn exception(service: &str, action: &str) -> Option<&'static [&'static str]> {
    Some(match (service, action) {
        ("apigatewaymanagementapi", _) => &["execute-api:ManageConnections"],
        ("apigateway" | "apigatewayv2", action) => http_method(action),
        ("bedrockruntime", "converse" | "startAsyncInvoke") => &["bedrock:InvokeModel"],
        ("dynamodb", "batchExecuteStatement" | "executeStatement" | "executeTransaction") => &[
            "dynamodb:PartiQLDelete",
            "dynamodb:PartiQLInsert",
            "dynamodb:PartiQLSelect",
            "dynamodb:PartiQLUpdate",
        ],
        ("dynamodb", "transactGetItems") => &["dynamodb:GetItem"],
        ("dynamodb", "transactWriteItems") => {
            &["dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        }
        ("lambda", "invoke" | "invokeAsync") => &["lambda:InvokeFunction"],
        ("secretsmanager", "batchGetSecretValue") => &[
            "secretsmanager:BatchGetSecretValue",
            "secretsmanager:GetSecretValue",
            "secretsmanager:ListSecrets",
        ],
        ("sns", "publishBatch") => &["sns:Publish"],
        ("sqs", "changeMessageVisibilityBatch") => &["sqs:ChangeMessageVisibility"],
        ("sqs", "deleteMessageBatch") => &["sqs:DeleteMessage"],
        ("sqs", "sendMessageBatch") => &["sqs:SendMessage"],
        ("timestreamquery", "query") => &["timestream:DescribeEndpoints", "timestream:Select"],
        _ => return None,
    })
}

/// The control plane of API Gateway is authorized by HTTP method.
fn http_method(action: &str) -> &'static [&'static str] {
    let begins = |verbs: &[&str]| verbs.iter().any(|verb| action.starts_with(verb));
    if begins(&["get", "export"]) {
        &["apigateway:GET"]
    } else if begins(&["create", "generate", "test", "import", "tag"]) {
        &["apigateway:POST"]
    } else if begins(&["update"]) {
        &["apigateway:PATCH"]
    } else if begins(&["delete", "flush", "untag", "reset"]) {
        &["apigateway:DELETE"]
    } else {
        &["apigateway:PUT"]
    }
}
