use asl_model::value::{Map, Value};

use super::names::Names;
use super::text::escaped;
use crate::deploy::Deployment;
use crate::deploy::object::object;

pub(super) fn of(deployment: &Deployment, names: &Names) -> Value {
    let mut variables = Map::new();
    let mut add = |name: &str, kind: &str, description: String, default: Option<Value>| {
        let mut variable = Map::new();
        variable.insert("type", kind);
        variable.insert("description", description);
        if let Some(default) = default {
            variable.insert("default", default);
        }
        variables.insert(name, Value::Object(variable));
    };
    let name = Value::from(escaped(&deployment.name));
    add(
        "name",
        "string",
        "The name of the state machine; what stands around it begins with it.".to_owned(),
        Some(name),
    );
    for name in names.given() {
        add(&name.variable, name.kind(), escaped(&name.placeholder.purpose()), None);
    }
    if deployment.customer_key {
        add(
            "kms_key_arn",
            "string",
            "The ARN of the key that encrypts what the state machine keeps.".to_owned(),
            None,
        );
    }
    if !deployment.alarms.is_empty() {
        let description = "The ARNs of what is told of an alarm, as topics of Amazon SNS.".to_owned();
        add("alarm_actions", "list(string)", description, Some(Value::Array(Vec::new())));
    }
    let tags = deployment.tags.iter().map(|(key, value)| (escaped(key), Value::from(escaped(value))));
    add("tags", "map(string)", "The tags of every resource.".to_owned(), Some(Value::Object(tags.collect())));
    object! { "variable" => variables }
}
