use asl_aws::permission::{Arn, Statement, customer_key};
use asl_model::value::{Map, Value};

use super::names::Names;
use super::{text, with_tags};
use crate::deploy::Deployment;
use crate::deploy::object::object;

/// The role of executions.
pub(super) fn add(deployment: &Deployment, names: &Names, resources: &mut Map) {
    let mut statements = deployment.statements();
    if deployment.customer_key {
        statements.extend(customer_key("\u{1}KmsKeyArn\u{2}"));
    }
    let statements = statements.iter().map(|statement| self::statement(statement, names)).collect();
    resources.insert("ExecutionRole", role(deployment, "states.amazonaws.com", statements));
}

/// A role that a service takes on.
pub(super) fn role(deployment: &Deployment, service: &str, statements: Vec<Value>) -> Value {
    let mut properties = Map::new();
    properties.insert(
        "AssumeRolePolicyDocument",
        document(vec![object! {
            "Effect" => "Allow",
            "Action" => "sts:AssumeRole",
            "Principal" => object! { "Service" => service },
        }]),
    );
    if !statements.is_empty() {
        let policy = object! { "PolicyName" => "allow", "PolicyDocument" => document(statements) };
        properties.insert("Policies", Value::array([policy]));
    }
    with_tags(deployment, &mut properties);
    object! { "Type" => "AWS::IAM::Role", "Properties" => properties }
}

fn document(statements: Vec<Value>) -> Value {
    object! { "Version" => "2012-10-17", "Statement" => Value::Array(statements) }
}

fn statement(statement: &Statement, names: &Names) -> Value {
    let arns = |arns: &[Arn]| Value::array(arns.iter().map(|arn| text::arn(arn, names)));
    let mut written = Map::new();
    written.insert("Effect", "Allow");
    written.insert("Action", Value::array(statement.actions().iter().map(String::as_str)));
    written.insert("Resource", arns(statement.resources()));
    let mut conditions = Map::<Value>::new();
    for condition in statement.conditions() {
        let values = arns(condition.values());
        if let Some(Value::Object(same)) = conditions.get_mut(condition.operator()) {
            same.insert(condition.key(), values);
        } else {
            conditions.insert(condition.operator(), object! { condition.key() => values });
        }
    }
    if !conditions.is_empty() {
        written.insert("Condition", Value::Object(conditions));
    }
    Value::Object(written)
}
