//! The services as `aws-sdk:` names them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::botocore::{Model, Operation};
use crate::convert::{Converter, Rules};
use crate::expression::Patch;
use crate::naming;
use crate::schema::{Action, Service};
use crate::wheel::Wheel;

/// What `data/sdk.toml` says beside the models.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SdkFacts {
    /// The ids that the Developer Guide lists.
    documented: Vec<String>,
    /// Services that no longer exist, with the prefix of their errors.
    retired: BTreeMap<String, String>,
    /// Services that Step Functions does not call any more, with the prefix of their errors.
    deprecated: BTreeMap<String, String>,
    /// Operations that the Developer Guide says cannot be called, by service.
    unsupported: BTreeMap<String, Vec<String>>,
    /// IAM's names of services, where they are not the names in signatures.
    iam: BTreeMap<String, String>,
    /// Members that may be any JSON, which is sent as its text, wherever they are a string or a blob.
    json_members: Vec<String>,
    /// Differences between the models and what the integrations take, by service and shape.
    shapes: BTreeMap<String, BTreeMap<String, Patch>>,
}

/// The services, and the table of their names.
#[derive(Debug)]
pub(crate) struct Sdk {
    /// The services.
    pub(crate) services: Vec<Service>,
    /// One line for each service: id, name, error prefix, IAM prefix, status, unsupported actions.
    pub(crate) table: String,
}

/// Makes all services out of the models.
pub(crate) fn sdk(wheel: &Wheel, facts: &SdkFacts) -> Result<Sdk> {
    let mut services = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for (directory, model) in &wheel.models {
        let prefix = naming::error_prefix(&model.metadata.service_id);
        let id = naming::service_id(&model.metadata.service_id);
        if services.contains_key(&id) {
            // Two models of one service id: the first of them is the one that SDKs have.
            continue;
        }
        let service = service(&id, model, facts).with_context(|| format!("in the model of {directory}"))?;
        lines.insert(id.clone(), line(&id, &prefix, model, facts));
        services.insert(id, service);
    }
    facts.check(wheel, &services)?;
    for (status, gone) in [("retired", &facts.retired), ("deprecated", &facts.deprecated)] {
        for (id, prefix) in gone {
            lines.insert(id.clone(), format!("{id}\t{prefix}\t{prefix}\t{id}\t{status}\t"));
        }
    }
    let mut table = String::new();
    for line in lines.values() {
        writeln!(table, "{line}")?;
    }
    Ok(Sdk { services: services.into_values().collect(), table })
}

impl SdkFacts {
    /// Refuses what is said of services and shapes that the models do not have: AWS has shut them down, or
    /// has given them another name, and somebody should look.
    fn check(&self, wheel: &Wheel, services: &BTreeMap<String, Service>) -> Result<()> {
        let about = self.documented.iter().chain(self.unsupported.keys()).chain(self.iam.keys());
        for id in about.chain(self.shapes.keys()) {
            ensure!(
                services.contains_key(id),
                "`{id}` has no model; if AWS has shut it down, it is `retired`"
            );
        }
        for (id, patches) in &self.shapes {
            let models = wheel.models.values();
            let mut models = models.filter(|model| naming::service_id(&model.metadata.service_id) == *id);
            let model = models.next().with_context(|| format!("`{id}` has no model"))?;
            for shape in patches.keys() {
                ensure!(model.shapes.contains_key(shape), "the model of `{id}` has no shape `{shape}`");
            }
        }
        Ok(())
    }
}

fn line(id: &str, prefix: &str, model: &Model, facts: &SdkFacts) -> String {
    let metadata = &model.metadata;
    let signing = metadata.signing_name.as_deref().unwrap_or(&metadata.endpoint_prefix);
    let iam = facts.iam.get(id).map_or(signing, String::as_str);
    let status = if facts.documented.iter().any(|known| known == id) { "documented" } else { "derived" };
    let listed = facts.unsupported.get(id).into_iter().flatten().map(String::as_str);
    let streaming = model.operations.iter().filter(|(_, operation)| streams(model, operation));
    let mut unsupported =
        listed.chain(streaming.map(|(name, _)| name.as_str())).map(naming::action).collect::<Vec<_>>();
    unsupported.sort();
    unsupported.dedup();
    format!("{id}\t{}\t{prefix}\t{iam}\t{status}\t{}", metadata.service_id, unsupported.join(" "))
}

/// Whether the request or the response is a stream of events.
fn streams(model: &Model, operation: &Operation) -> bool {
    [&operation.input, &operation.output]
        .into_iter()
        .flatten()
        .filter_map(|message| model.shapes.get(&message.shape))
        .flat_map(|message| message.members.values())
        .any(|member| model.shapes.get(&member.shape).is_some_and(|shape| shape.eventstream))
}

fn service(id: &str, model: &Model, facts: &SdkFacts) -> Result<Service> {
    let none = BTreeMap::new();
    let rules = Rules {
        patches: facts.shapes.get(id).unwrap_or(&none),
        member_name: naming::sdk_member,
        json_members: &facts.json_members,
    };
    let mut service = Service { id: id.to_owned(), ..Service::default() };
    let mut converter = Converter::new(Some(model), rules, &mut service.shapes);
    for (name, operation) in &model.operations {
        service.actions.push(Action {
            name: naming::action(name),
            operation: name.clone(),
            request: converter.message(operation.input.as_ref())?,
            sync_request: None,
            result: Some(converter.message(operation.output.as_ref())?),
            sync_result: None,
            sync2_result: None,
            errors: errors(operation, naming::sdk_error),
        });
    }
    Ok(service)
}

/// The names of an operation's errors, sorted.
pub(crate) fn errors(operation: &Operation, name: fn(&str) -> String) -> Vec<String> {
    let mut errors = operation.errors.iter().map(|error| name(&error.shape)).collect::<Vec<_>>();
    errors.sort();
    errors.dedup();
    errors
}
