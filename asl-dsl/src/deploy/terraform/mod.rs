//! A Terraform module in JSON syntax.
//!
//! Source of the arguments: Terraform Registry, provider `hashicorp/aws` 5.x, the pages of the resources; of the
//! syntax: Terraform Language Documentation, *JSON Configuration Syntax*.

mod alarm;
mod iam;
mod names;
mod resources;
mod template;
mod text;
mod trigger;
mod variables;

use asl_model::value::{Map, Value};

use super::object::object;
use super::{Deployment, Files};
use names::Names;

/// The name of the file that holds the definition.
const DEFINITION: &str = "definition.asl.json.tftpl";

pub(super) fn files(deployment: &Deployment) -> Files {
    let names = Names::of(&deployment.placeholders());
    let mut files = Files::default();
    let mut write = |name, value: &Value| files.insert(name, value.to_json_pretty() + "\n");
    write("main.tf.json", &main(deployment, &names));
    write("variables.tf.json", &variables::of(deployment, &names));
    write("outputs.tf.json", &outputs(deployment));
    files.insert(DEFINITION, template::write(&deployment.definition(), &names));
    files
}

fn main(deployment: &Deployment, names: &Names) -> Value {
    let mut resources = Resources::default();
    resources::add(deployment, names, &mut resources);
    iam::add(deployment, names, &mut resources);
    trigger::add(deployment, names, &mut resources);
    alarm::add(deployment, &mut resources);
    object! {
        "terraform" => object! {
            "required_version" => ">= 1.3",
            "required_providers" => object! {
                "aws" => object! { "source" => "hashicorp/aws", "version" => ">= 5.0" },
            },
        },
        "data" => resources.data,
        "resource" => resources.resource,
    }
}

/// What a module is made of, by type and label.
#[derive(Default)]
struct Resources {
    data: Map,
    resource: Map,
}

impl Resources {
    fn data(&mut self, kind: &str, label: &str, arguments: Value) {
        Self::add(&mut self.data, kind, label, arguments);
    }

    fn resource(&mut self, kind: &str, label: &str, arguments: Value) {
        Self::add(&mut self.resource, kind, label, arguments);
    }

    fn add(all: &mut Map, kind: &str, label: &str, arguments: Value) {
        if let Some(Value::Object(same)) = all.get_mut(kind) {
            same.insert(label, arguments);
        } else {
            all.insert(kind, object! { label => arguments });
        }
    }
}

fn outputs(deployment: &Deployment) -> Value {
    let output = |description: &str, value: &str| object! { "description" => description, "value" => value };
    let mut outputs = Map::new();
    outputs.insert(
        "state_machine_arn",
        output("The ARN of the state machine.", "${aws_sfn_state_machine.this.arn}"),
    );
    outputs.insert(
        "state_machine_name",
        output("The name of the state machine.", "${aws_sfn_state_machine.this.name}"),
    );
    outputs.insert(
        "execution_role_arn",
        output("The ARN of the role that executions have.", "${aws_iam_role.execution.arn}"),
    );
    if deployment.logging.is_some() {
        outputs.insert(
            "log_group_name",
            output("The name of the log group.", "${aws_cloudwatch_log_group.this.name}"),
        );
    }
    object! { "output" => outputs }
}

/// The tags, for a resource that takes some.
fn tags() -> &'static str {
    "${var.tags}"
}
