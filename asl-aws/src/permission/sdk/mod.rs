//! AWS SDK integrations: the action by IAM's name of the service, and its exceptions.

mod action;
mod named;
mod s3;

use super::machine::statement;
use super::parameters::{Given, Parameters};
use super::{Arn, Condition, Statement, uri};
use crate::database::{Action, operation};
use crate::sdk::Integration;

const SOURCE: &str =
    "Service Authorization Reference, \"Actions, resources, and condition keys for AWS services\"";

/// One statement for the call, and one for each role that it passes on.
pub(super) fn statements(integration: Integration<'_>, parameters: &Parameters<'_>) -> Vec<Statement> {
    let service = integration.service();
    let name = integration.model().map_or_else(|| operation(integration.action()), Action::operation);
    if service.id() == "s3" {
        return s3::statements(integration.action(), &name, parameters);
    }
    let own_name = format!("{}:{name}", service.iam_prefix());
    let resources = resources(service.id(), parameters);
    let call = match action::exception(service.id(), integration.action()) {
        Some(actions) => statement(actions, resources, SOURCE),
        None => statement(&[&own_name], resources, SOURCE),
    };
    let roles = ROLES.iter().filter_map(|role| pass_role(role, service.iam_prefix(), parameters));
    std::iter::once(call).chain(roles).collect()
}

/// What the call is about, where its parameters say so in a way that is known here; else everything.
fn resources(service: &str, parameters: &Parameters<'_>) -> Vec<Arn> {
    let is_given = |parameter| !parameters.are_unknown() && parameters.get(parameter) != Given::Absent;
    let named = named::NAMED.iter().find(|(id, parameter, _)| *id == service && is_given(parameter));
    named.map_or_else(|| vec![Arn::any()], |(_, _, target)| target.arns(parameters))
}

/// Where parameters name the role that a service takes on.
const ROLES: &[&str] =
    &["ExecutionRoleArn", "Role", "RoleARN", "RoleArn", "ServiceRole", "ServiceRoleArn", "Target.RoleArn"];

/// The services that take roles on in their own name.
const ROLE_TAKERS: &[&str] = &[
    "batch",
    "bedrock",
    "codebuild",
    "codepipeline",
    "eks",
    "emr-serverless",
    "events",
    "firehose",
    "glue",
    "lambda",
    "mediaconvert",
    "pipes",
    "sagemaker",
    "scheduler",
    "states",
];

fn pass_role(parameter: &str, service: &str, parameters: &Parameters<'_>) -> Option<Statement> {
    let role = match parameters.get(parameter) {
        Given::Text(arn) if arn.starts_with("arn:") || arn.starts_with("${") => Arn::literal(arn),
        Given::Text(name) => Arn::template("arn:{partition}:iam::{account}:role/{name}", |_| name.clone()),
        // Parameters of which nothing is known may have any member, and most actions have no role.
        Given::Unknown if parameters.are_unknown() => return None,
        Given::Unknown => Arn::template("arn:{partition}:iam::{account}:role/*", uri::no_parameter),
        Given::Absent => return None,
    };
    let mut pass = statement(&["iam:PassRole"], vec![role], SOURCE);
    if ROLE_TAKERS.contains(&service) {
        let values = vec![Arn::literal(format!("{service}.amazonaws.com"))];
        pass.conditions.push(Condition { operator: "StringEquals", key: "iam:PassedToService", values });
    }
    Some(pass)
}
