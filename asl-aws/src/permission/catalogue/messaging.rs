use crate::permission::rule::Target::{Arn, Made, NameOrArn, Template};
use crate::permission::rule::{Only, Rule, Target, call, job, managed_rule, own};
use crate::permission::statement::Source;
use crate::permission::{machine, uri};

const API_GATEWAY: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"Create API Gateway REST APIs with Step Functions\"",
);
const DYNAMODB: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling DynamoDB\"");
const EVENT_BRIDGE: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling EventBridge\"");
const HTTP: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM permissions to run an HTTP Task\"");
const SNS: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon SNS\"");
const SQS: Source =
    Source::documented("AWS Step Functions Developer Guide, \"IAM policies for calling Amazon SQS\"");
const STEP_FUNCTIONS: Source = Source::documented(
    "AWS Step Functions Developer Guide, \"IAM policies for calling Step Functions workflows\"",
);

const TABLE: &[Target] = &[NameOrArn("TableName", own!("dynamodb", "table/{TableName}"))];

pub(super) static RULES: &[Rule] = &[
    Rule {
        call: "apigateway:invoke",
        grants: &[call(&["execute-api:Invoke"], &[Made(uri::api)])],
        source: API_GATEWAY,
    },
    Rule { call: "dynamodb:deleteItem", grants: &[call(&["dynamodb:DeleteItem"], TABLE)], source: DYNAMODB },
    Rule { call: "dynamodb:getItem", grants: &[call(&["dynamodb:GetItem"], TABLE)], source: DYNAMODB },
    Rule { call: "dynamodb:putItem", grants: &[call(&["dynamodb:PutItem"], TABLE)], source: DYNAMODB },
    Rule { call: "dynamodb:updateItem", grants: &[call(&["dynamodb:UpdateItem"], TABLE)], source: DYNAMODB },
    Rule {
        call: "events:putEvents",
        grants: &[call(
            &["events:PutEvents"],
            &[NameOrArn(
                "Entries[].EventBusName",
                own!("events", "event-bus/{Entries[].EventBusName?default}"),
            )],
        )],
        source: EVENT_BRIDGE,
    },
    Rule {
        call: "http:invoke",
        grants: &[
            call(&["states:InvokeHTTPEndpoint"], &[Template(own!("states", "stateMachine:{machine}"))])
                .only(Only {
                    operator: "StringLike",
                    key: "states:HTTPEndpoint",
                    value: Template("{ApiEndpoint}"),
                })
                .only(Only {
                    operator: "StringEquals",
                    key: "states:HTTPMethod",
                    value: Template("{Method}"),
                }),
            call(&["events:RetrieveConnectionCredentials"], &[Made(uri::connection)]),
            call(
                &["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
                &[Template("arn:{partition}:secretsmanager:*:*:secret:events!connection/*")],
            ),
        ],
        source: HTTP,
    },
    Rule { call: "sns:publish", grants: &[call(&["sns:Publish"], &[Arn(&["TopicArn"], "*")])], source: SNS },
    Rule { call: "sqs:sendMessage", grants: &[call(&["sqs:SendMessage"], &[Made(uri::queue)])], source: SQS },
    Rule {
        call: "states:startExecution",
        grants: &[
            call(&["states:StartExecution"], &[Arn(&["StateMachineArn"], own!("states", "stateMachine:*"))]),
            job(&["states:DescribeExecution", "states:StopExecution"], &[Made(machine::executions)]),
            managed_rule!("StepFunctionsGetEventsForStepFunctionsExecutionRule"),
        ],
        source: STEP_FUNCTIONS,
    },
];
