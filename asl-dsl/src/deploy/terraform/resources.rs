use asl_model::value::{Map, Value};

use super::names::Names;
use super::{DEFINITION, Resources, tags};
use crate::deploy::object::object;
use crate::deploy::{Deployment, Logging};

/// The state machine, and its log group.
pub(super) fn add(deployment: &Deployment, names: &Names, resources: &mut Resources) {
    let definition =
        format!("${{templatefile(\"${{path.module}}/{DEFINITION}\", {})}}", names.template_arguments());
    let mut machine = Map::new();
    machine.insert("name", "${var.name}");
    machine.insert("type", deployment.kind.as_str());
    machine.insert("role_arn", "${aws_iam_role.execution.arn}");
    machine.insert("definition", definition);
    if let Some(logging) = deployment.logging {
        machine.insert(
            "logging_configuration",
            object! {
                "level" => logging.level.as_str(),
                "include_execution_data" => logging.execution_data,
                "log_destination" => "${aws_cloudwatch_log_group.this.arn}:*",
            },
        );
        log_group(logging, resources);
    }
    if deployment.tracing {
        machine.insert("tracing_configuration", object! { "enabled" => true });
    }
    if deployment.customer_key {
        machine.insert(
            "encryption_configuration",
            object! {
                "type" => "CUSTOMER_MANAGED_KMS_KEY",
                "kms_key_id" => "${var.kms_key_arn}",
            },
        );
    }
    machine.insert("tags", tags());
    // A machine that is created before its role may do what it must is refused where it logs.
    machine.insert("depends_on", Value::array(["aws_iam_role_policy.execution"]));
    resources.resource("aws_sfn_state_machine", "this", Value::Object(machine));
}

fn log_group(logging: Logging, resources: &mut Resources) {
    resources.resource(
        "aws_cloudwatch_log_group",
        "this",
        object! {
            // The prefix keeps the resource policy of CloudWatch Logs below its limit of size.
            "name" => "/aws/vendedlogs/states/${var.name}",
            "retention_in_days" => logging.retention_in_days,
            "tags" => tags(),
        },
    );
}
