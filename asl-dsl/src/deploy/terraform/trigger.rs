use asl_model::value::{Map, Value};

use super::names::Names;
use super::text::{escaped, interpolated};
use super::{Resources, iam, tags};
use crate::deploy::object::object;
use crate::deploy::trigger::TriggerKind;
use crate::deploy::{Deployment, Trigger};

/// What starts executions, each with a role of its own.
pub(super) fn add(deployment: &Deployment, names: &Names, resources: &mut Resources) {
    for (index, trigger) in deployment.triggers.iter().enumerate() {
        let label = if index == 0 { "trigger".to_owned() } else { format!("trigger_{}", index + 1) };
        let name = format!("${{var.name}}-{}", label.replace('_', "-"));
        let service = match trigger.kind {
            TriggerKind::Scheduler { .. } => "scheduler.amazonaws.com",
            TriggerKind::Rule(_) | TriggerKind::Event(_) => "events.amazonaws.com",
        };
        iam::role(resources, &label, service, &name);
        let start = object! {
            "effect" => "Allow",
            "actions" => Value::array(["states:StartExecution"]),
            "resources" => Value::array(["${aws_sfn_state_machine.this.arn}"]),
        };
        iam::policy(resources, &label, vec![start]);
        match &trigger.kind {
            TriggerKind::Rule(schedule) => {
                let when = ("schedule_expression", escaped(schedule.as_str()));
                rule(trigger, when, &label, &name, names, resources);
            }
            TriggerKind::Event(pattern) => {
                let when = ("event_pattern", interpolated(&pattern.to_json(), names));
                rule(trigger, when, &label, &name, names, resources);
            }
            TriggerKind::Scheduler { schedule, timezone } => {
                let mut arguments = described(trigger, &name);
                arguments.insert("schedule_expression", escaped(schedule.as_str()));
                if let Some(timezone) = timezone {
                    arguments.insert("schedule_expression_timezone", escaped(timezone));
                }
                arguments.insert("flexible_time_window", object! { "mode" => "OFF" });
                arguments.insert("target", Value::Object(target(trigger, &label, names)));
                resources.resource("aws_scheduler_schedule", &label, Value::Object(arguments));
            }
        }
    }
}

fn rule(
    trigger: &Trigger,
    (argument, when): (&str, String),
    label: &str,
    name: &str,
    names: &Names,
    resources: &mut Resources,
) {
    let mut arguments = described(trigger, name);
    arguments.insert(argument, when);
    arguments.insert("tags", tags());
    resources.resource("aws_cloudwatch_event_rule", label, Value::Object(arguments));
    let mut arguments = Map::new();
    arguments.insert("rule", format!("${{aws_cloudwatch_event_rule.{label}.name}}"));
    for (name, value) in target(trigger, label, names) {
        arguments.insert(name, value);
    }
    resources.resource("aws_cloudwatch_event_target", label, Value::Object(arguments));
}

fn described(trigger: &Trigger, name: &str) -> Map {
    let mut arguments = Map::new();
    arguments.insert("name", name);
    if let Some(description) = &trigger.description {
        arguments.insert("description", escaped(description));
    }
    arguments
}

/// The state machine as what is started.
fn target(trigger: &Trigger, label: &str, names: &Names) -> Map {
    let mut target = Map::new();
    target.insert("arn", "${aws_sfn_state_machine.this.arn}");
    target.insert("role_arn", format!("${{aws_iam_role.{label}.arn}}"));
    if let Some(input) = &trigger.input {
        target.insert("input", interpolated(&input.to_json(), names));
    }
    target
}
