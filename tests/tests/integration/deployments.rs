//! Deployments that have everything, for the clients that read them.

use asl_dsl::Machine;
use asl_dsl::builder::{StateMachine, Value};
use asl_dsl::deploy::{Alarm, Deployment, LogLevel, Logging, Schedule, Trigger};

/// A machine whose texts hold everything that a template could stumble over.
pub(crate) const TRICKY: &str = r#"{
    "Comment": "${not a name} %{ if true }x%{ endif } $$ 100% {% $x %} ~} \" \\ \n \u0001 é 😀",
    "QueryLanguage": "JSONata",
    "StartAt": "Ask",
    "States": {
        "Ask": {
            "Type": "Task",
            "Resource": "arn:${AWS::Partition}:states:::sns:publish",
            "Arguments": {
                "TopicArn": "${TopicArn}",
                "Message": "say \"${Greeting}\" \\ to ${Name}, %{no} $${Greeting}",
                "Subject": "{% $states.input.lines{sku: $sum(price)} & '<&>' %}"
            },
            "TimeoutSeconds": 1.5e1,
            "Next": "${Greeting} to ${Name}"
        },
        "${Greeting} to ${Name}": {"Type": "Succeed"}
    }
}"#;

pub(crate) fn tricky() -> Machine {
    Machine::try_from(StateMachine::from_json(TRICKY).unwrap()).unwrap()
}

/// Everything that a deployment can have.
pub(crate) fn everything(deployment: Deployment) -> Deployment {
    let input = [("version", "v1 ${Greeting}"), ("literal", "$${x} %{y}")];
    deployment
        .express()
        .logging(Logging::new(LogLevel::All).with_execution_data().retention_in_days(30))
        .tracing()
        .customer_key()
        .tag("team", "cloud")
        .trigger(Trigger::rule(Schedule::cron("0 3 ? * MON *")).description("Every Monday."))
        .trigger(Trigger::scheduler(Schedule::rate("1 hour")).timezone("Europe/Berlin"))
        .trigger(
            Trigger::event(value(r#"{"source": ["aws.s3"], "resources": ["${TopicArn}"]}"#))
                .input(input.into_iter().collect::<Value>()),
        )
        .alarm(Alarm::on_failure())
        .alarm(Alarm::on_timeout())
        .alarm(Alarm::on_duration(3600))
}

fn value(text: &str) -> Value {
    text.parse().unwrap()
}
