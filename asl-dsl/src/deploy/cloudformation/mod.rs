//! A CloudFormation template.
//!
//! Source of the properties: AWS CloudFormation Template Reference Guide, the pages of the resources.

mod alarm;
mod iam;
mod names;
mod text;
mod trigger;

use asl_model::syntax::contains_placeholder;
use asl_model::value::{Map, Value};
use names::Names;

use super::object::object;
use super::{Deployment, Logging};
use crate::placeholder::{MachinePlaceholder, PlaceholderKind};

/// The parameter that holds the name of the state machine.
const NAME: &str = "StateMachineName";

pub(super) fn template(deployment: &Deployment) -> Value {
    let names = Names::of(&deployment.placeholders());
    let mut resources = Map::new();
    if let Some(logging) = deployment.logging {
        resources.insert("LogGroup", log_group(deployment, logging));
    }
    iam::add(deployment, &names, &mut resources);
    resources.insert("StateMachine", state_machine(deployment, &names));
    trigger::add(deployment, &names, &mut resources);
    alarm::add(deployment, &mut resources);
    object! {
        "AWSTemplateFormatVersion" => "2010-09-09",
        "Parameters" => parameters(deployment, &names),
        "Resources" => resources,
        "Outputs" => object! {
            "StateMachineArn" => object! {
                "Description" => "The ARN of the state machine.",
                "Value" => reference("StateMachine"),
            },
            "ExecutionRoleArn" => object! {
                "Description" => "The ARN of the role that executions have.",
                "Value" => attribute("ExecutionRole", "Arn"),
            },
        },
    }
}

fn parameters(deployment: &Deployment, names: &Names) -> Value {
    let mut parameters = Map::new();
    parameters.insert(
        NAME,
        object! {
            "Type" => "String",
            "Description" => "The name of the state machine.",
            "Default" => deployment.name.as_str(),
        },
    );
    for (placeholder, parameter) in names.given() {
        parameters.insert(parameter, self::parameter(placeholder));
    }
    if deployment.customer_key {
        parameters.insert(
            "KmsKeyArn",
            object! {
                "Type" => "String",
                "Description" => "The ARN of the key that encrypts what the state machine keeps.",
            },
        );
    }
    if !deployment.alarms.is_empty() {
        parameters.insert(
            "AlarmActions",
            object! {
                "Type" => "CommaDelimitedList",
                "Description" => "The ARNs of what is told of an alarm, as topics of Amazon SNS.",
            },
        );
    }
    Value::Object(parameters)
}

fn parameter(placeholder: &MachinePlaceholder) -> Value {
    let mut parameter = Map::new();
    parameter.insert("Type", if placeholder.kind() == PlaceholderKind::Number { "Number" } else { "String" });
    parameter.insert("Description", placeholder.purpose());
    if placeholder.kind() == PlaceholderKind::Boolean {
        parameter.insert("AllowedValues", Value::array(["true", "false"]));
    }
    Value::Object(parameter)
}

fn state_machine(deployment: &Deployment, names: &Names) -> Value {
    let mut properties = Map::new();
    properties.insert("StateMachineName", reference(NAME));
    properties.insert("StateMachineType", deployment.kind.as_str());
    properties.insert("RoleArn", attribute("ExecutionRole", "Arn"));
    let definition = deployment.definition();
    if calls_a_placeholder(&definition) || names.without_quotes().next().is_some() {
        properties.insert("DefinitionString", text::definition(&definition, names));
    } else {
        properties.insert("Definition", names.definition(&definition));
        let substitutions = names.substitutions();
        if !substitutions.is_empty() {
            properties.insert("DefinitionSubstitutions", Value::Object(substitutions));
        }
    }
    if let Some(logging) = deployment.logging {
        properties.insert(
            "LoggingConfiguration",
            object! {
                "Level" => logging.level.as_str(),
                "IncludeExecutionData" => logging.execution_data,
                "Destinations" => Value::array([object! {
                    "CloudWatchLogsLogGroup" => object! { "LogGroupArn" => attribute("LogGroup", "Arn") },
                }]),
            },
        );
    }
    if deployment.tracing {
        properties.insert("TracingConfiguration", object! { "Enabled" => true });
    }
    if deployment.customer_key {
        properties.insert(
            "EncryptionConfiguration",
            object! {
                "Type" => "CUSTOMER_MANAGED_KMS_KEY",
                "KmsKeyId" => reference("KmsKeyArn"),
            },
        );
    }
    with_tags(deployment, &mut properties);
    object! { "Type" => "AWS::StepFunctions::StateMachine", "Properties" => properties }
}

/// Whether a state calls what only the deployment knows. `cfn-lint` takes only whole ARNs there, unless the definition
/// is a text that is put together.
fn calls_a_placeholder(value: &Value) -> bool {
    match value {
        Value::Array(elements) => elements.iter().any(calls_a_placeholder),
        Value::Object(members) => members.iter().any(|(key, value)| {
            let is_placeholder = |text| contains_placeholder(text) && key == "Resource";
            value.as_str().map_or_else(|| calls_a_placeholder(value), is_placeholder)
        }),
        _ => false,
    }
}

fn log_group(deployment: &Deployment, logging: Logging) -> Value {
    let mut properties = Map::new();
    // The prefix keeps the resource policy of CloudWatch Logs below its limit of size.
    properties.insert("LogGroupName", object! { "Fn::Sub" => format!("/aws/vendedlogs/states/${{{NAME}}}") });
    properties.insert("RetentionInDays", logging.retention_in_days);
    with_tags(deployment, &mut properties);
    object! {
        "Type" => "AWS::Logs::LogGroup",
        "DeletionPolicy" => "Delete",
        "UpdateReplacePolicy" => "Delete",
        "Properties" => properties,
    }
}

fn with_tags(deployment: &Deployment, properties: &mut Map) {
    if !deployment.tags.is_empty() {
        let tag =
            |(key, value): &(String, String)| object! { "Key" => key.as_str(), "Value" => value.as_str() };
        properties.insert("Tags", Value::array(deployment.tags.iter().map(tag)));
    }
}

fn reference(name: &str) -> Value {
    object! { "Ref" => name }
}

fn attribute(resource: &str, name: &str) -> Value {
    object! { "Fn::GetAtt" => Value::array([resource, name]) }
}
