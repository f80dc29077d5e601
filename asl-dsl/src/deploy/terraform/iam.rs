use asl_aws::permission::{Arn, Scope, Statement, customer_key};
use asl_model::value::{Map, Value};

use super::names::Names;
use super::{Resources, tags, text};
use crate::deploy::Deployment;
use crate::deploy::object::object;

pub(super) const ACCOUNT: &str = "data.aws_caller_identity.current.account_id";
pub(super) const PARTITION: &str = "data.aws_partition.current.partition";
pub(super) const REGION: &str = "data.aws_region.current.id";

/// What is left open in an ARN, marked so that it is told from the text around it.
const SCOPE: Scope<'_> = Scope {
    partition: "\u{1}data.aws_partition.current.partition\u{2}",
    region: "\u{1}data.aws_region.current.id\u{2}",
    account: "\u{1}data.aws_caller_identity.current.account_id\u{2}",
    state_machine: "\u{1}var.name\u{2}",
};

/// The role of executions and its policy.
pub(super) fn add(deployment: &Deployment, names: &Names, resources: &mut Resources) {
    for current in ["aws_caller_identity", "aws_partition", "aws_region"] {
        resources.data(current, "current", object! {});
    }
    role(resources, "execution", "states.amazonaws.com", "${var.name}-execution");
    let mut statements = deployment.statements();
    if deployment.customer_key {
        statements.extend(customer_key("\u{1}var.kms_key_arn\u{2}"));
    }
    let statements = statements.iter().map(|statement| self::statement(statement, names)).collect();
    policy(resources, "execution", statements);
}

/// A role that a service takes on; its policy has the same label.
pub(super) fn role(resources: &mut Resources, label: &str, service: &str, name: &str) {
    let assume = format!("{label}_assume");
    resources.data(
        "aws_iam_policy_document",
        &assume,
        object! {
            "statement" => Value::array([object! {
                "effect" => "Allow",
                "actions" => Value::array(["sts:AssumeRole"]),
                "principals" => Value::array([object! {
                    "type" => "Service",
                    "identifiers" => Value::array([service]),
                }]),
            }]),
        },
    );
    resources.resource(
        "aws_iam_role",
        label,
        object! {
            "name" => name,
            "assume_role_policy" => format!("${{data.aws_iam_policy_document.{assume}.json}}"),
            "tags" => tags(),
        },
    );
}

/// The policy of a role, where it allows something.
pub(super) fn policy(resources: &mut Resources, label: &str, statements: Vec<Value>) {
    if statements.is_empty() {
        return;
    }
    resources.data("aws_iam_policy_document", label, object! { "statement" => Value::Array(statements) });
    resources.resource(
        "aws_iam_role_policy",
        label,
        object! {
            "name" => label,
            "role" => format!("${{aws_iam_role.{label}.id}}"),
            "policy" => format!("${{data.aws_iam_policy_document.{label}.json}}"),
        },
    );
}

fn statement(statement: &Statement, names: &Names) -> Value {
    let arns = |arns: &[Arn]| Value::array(arns.iter().map(|arn| interpolated(arn, names)));
    let mut written = Map::new();
    written.insert("effect", "Allow");
    written.insert("actions", Value::array(statement.actions().iter().map(String::as_str)));
    written.insert("resources", arns(statement.resources()));
    let condition = statement.conditions().iter().map(|condition| {
        object! {
            "test" => condition.operator(),
            "variable" => condition.key(),
            "values" => arns(condition.values()),
        }
    });
    let conditions: Vec<_> = condition.collect();
    if !conditions.is_empty() {
        written.insert("condition", Value::Array(conditions));
    }
    Value::Object(written)
}

/// An ARN with the placeholders of the definition, and with what is left open in it.
fn interpolated(arn: &Arn, names: &Names) -> String {
    let text = text::interpolated(&arn.render(SCOPE), names);
    text.replace('\u{1}', "${").replace('\u{2}', "}")
}
