use asl_aws::Api;

use crate::analysis::calls::TaskCall;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("avoidable-sdk-call", Style, since "0.1.0", check);

/// Calls through the SDK, the optimized ones in their place, and what those do better.
const BETTER: [(&str, &str, &str, &str); 7] = [
    ("bedrockruntime", "invokeModel", "bedrock:invokeModel", "it reads and writes bodies that are too long for a state"),
    ("ecs", "runTask", "ecs:runTask", "it can wait for the end of the task"),
    ("eventbridge", "putEvents", "events:putEvents", "it fails where an event is not taken"),
    ("lambda", "invoke", "lambda:invoke", "it fails where the function fails, and gives the payload as JSON"),
    ("sfn", "startExecution", "states:startExecution", "it can wait for the end of the execution"),
    ("sns", "publish", "sns:publish", "it takes JSON for the message"),
    ("sqs", "sendMessage", "sqs:sendMessage", "it takes JSON for the message"),
];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.calls().iter().filter_map(finding).collect()
}

fn finding(task: &TaskCall<'_>) -> Option<Finding> {
    let Api::Sdk(integration) = task.service()?.api() else { return None };
    let key = (integration.service().id(), integration.action());
    let (service, action, optimized, better) =
        BETTER.iter().find(|(service, action, ..)| (*service, *action) == key)?;
    let (steps, _) = task.resource()?;
    let message = format!("`aws-sdk:{service}:{action}` has an optimized integration: `{optimized}`");
    Some(Finding::new(Place::value(steps), message).note(*better))
}
