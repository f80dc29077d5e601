use asl_model::value::{Map, Value};

use super::names::Names;
use super::{attribute, iam, reference, text};
use crate::deploy::object::object;
use crate::deploy::trigger::TriggerKind;
use crate::deploy::{Deployment, Trigger};

/// What starts executions, each with a role of its own.
pub(super) fn add(deployment: &Deployment, names: &Names, resources: &mut Map) {
    for (index, trigger) in deployment.triggers.iter().enumerate() {
        let id = if index == 0 { "Trigger".to_owned() } else { format!("Trigger{}", index + 1) };
        let role = format!("{id}Role");
        let service = match trigger.kind {
            TriggerKind::Scheduler { .. } => "scheduler.amazonaws.com",
            TriggerKind::Rule(_) | TriggerKind::Event(_) => "events.amazonaws.com",
        };
        let start = object! {
            "Effect" => "Allow",
            "Action" => Value::array(["states:StartExecution"]),
            "Resource" => Value::array([reference("StateMachine")]),
        };
        resources.insert(&role, iam::role(deployment, service, vec![start]));
        resources.insert(&id, resource(trigger, &role, names));
    }
}

fn resource(trigger: &Trigger, role: &str, names: &Names) -> Value {
    let mut properties = Map::new();
    if let Some(description) = &trigger.description {
        properties.insert("Description", description.as_str());
    }
    let mut target = target(trigger, role, names);
    let kind = match &trigger.kind {
        TriggerKind::Rule(schedule) => {
            properties.insert("ScheduleExpression", schedule.as_str());
            "AWS::Events::Rule"
        }
        TriggerKind::Event(pattern) => {
            properties.insert("EventPattern", text::substituted_in(pattern, names));
            "AWS::Events::Rule"
        }
        TriggerKind::Scheduler { schedule, timezone } => {
            properties.insert("ScheduleExpression", schedule.as_str());
            if let Some(timezone) = timezone {
                properties.insert("ScheduleExpressionTimezone", timezone.as_str());
            }
            properties.insert("FlexibleTimeWindow", object! { "Mode" => "OFF" });
            "AWS::Scheduler::Schedule"
        }
    };
    if matches!(trigger.kind, TriggerKind::Scheduler { .. }) {
        properties.insert("Target", Value::Object(target));
    } else {
        target.insert("Id", "StateMachine");
        properties.insert("Targets", Value::array([Value::Object(target)]));
    }
    object! { "Type" => kind, "Properties" => properties }
}

/// The state machine as what is started.
fn target(trigger: &Trigger, role: &str, names: &Names) -> Map {
    let mut target = Map::new();
    target.insert("Arn", reference("StateMachine"));
    target.insert("RoleArn", attribute(role, "Arn"));
    if let Some(input) = &trigger.input {
        target.insert("Input", text::substituted(&input.to_json(), names));
    }
    target
}
