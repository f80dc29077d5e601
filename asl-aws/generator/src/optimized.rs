//! The optimized integrations: their requests, and their results in every pattern.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use asl_aws::integration::{self, Integration};
use asl_model::resource::Pattern;
use serde::Deserialize;

use crate::botocore::Model;
use crate::convert::{Converter, Rules};
use crate::expression::{Expression, Patch};
use crate::naming;
use crate::schema::{Action, Bounds, Length, Member, Service, Shape, ShapeId, Structure, Text};
use crate::sdk::errors;
use crate::wheel::Wheel;

/// What `data/optimized.toml` says, by service id.
pub(crate) type OptimizedFacts = BTreeMap<String, ServiceFacts>;

/// What is said of a service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceFacts {
    /// The model's name in botocore; `None` where the integration calls no API of AWS.
    model: Option<String>,
    /// Whether the result of request-response says how the call went.
    metadata: Metadata,
    /// Differences between the model and what the integrations take, by shape.
    #[serde(default)]
    shapes: BTreeMap<String, Patch>,
    /// What is said of an action, where the rule does not do.
    #[serde(default)]
    actions: BTreeMap<String, ActionFacts>,
}

/// Whether `SdkHttpMetadata` and `SdkResponseMetadata` stand in the result of request-response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Metadata {
    /// Recorded.
    Always,
    /// The Developer Guide does not say, and nothing was recorded.
    Possible,
    /// Recorded not to.
    Never,
}

/// What is said of an action.
///
/// The rule: the operation is the action with its first letter in upper case, the request and the result of
/// request-response are that operation's, and nobody knows the result of `.sync`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ActionFacts {
    model: Option<String>,
    operation: Option<String>,
    request: Option<Expression>,
    sync_request: Option<Expression>,
    result: Option<Expression>,
    sync: Option<Expression>,
    sync2: Option<Expression>,
}

/// Makes all optimized services out of the models.
pub(crate) fn optimized(wheel: &Wheel, facts: &OptimizedFacts) -> Result<Vec<Service>> {
    for (id, service) in facts {
        let known = integration::service(id)?;
        for action in service.actions.keys() {
            known.find(action)?;
        }
    }
    integration::services()
        .iter()
        .map(|service| {
            let facts =
                facts.get(service.id()).with_context(|| format!("nothing is said of {}", service.id()))?;
            convert(wheel, service, facts).with_context(|| format!("in {}", service.id()))
        })
        .collect()
}

fn convert(wheel: &Wheel, service: &'static integration::Service, facts: &ServiceFacts) -> Result<Service> {
    let mut converted = Service { id: service.id().to_owned(), ..Service::default() };
    let nothing = ActionFacts::default();
    for integration in service.integrations() {
        let action = facts.actions.get(integration.action()).unwrap_or(&nothing);
        let model = action.model.as_ref().or(facts.model.as_ref());
        let model = model
            .map(|model| wheel.models.get(model).with_context(|| format!("botocore has no {model}")))
            .transpose()?;
        let rules =
            Rules { patches: &facts.shapes, member_name: naming::optimized_member, json_members: &[] };
        let mut converter = Converter::new(model, rules, &mut converted.shapes);
        let mut action = convert_action(integration, model, action, &mut converter)
            .with_context(|| format!("in {}", integration.action()))?;
        if let Some(result) = action.result.and_then(|result| converted.shapes.get(result)).cloned() {
            action.result = Some(with_metadata(&mut converted.shapes, result, facts.metadata));
        }
        converted.actions.push(action);
    }
    Ok(converted)
}

fn convert_action<'a>(
    integration: Integration,
    model: Option<&'a Model>,
    facts: &'a ActionFacts,
    converter: &mut Converter<'a>,
) -> Result<Action> {
    let name = facts.operation.clone().unwrap_or_else(|| naming::capitalize(integration.action()));
    let operation = model.and_then(|model| model.operations.get(&name));
    let from_model = || operation.with_context(|| format!("the model has no operation {name}"));
    let request = match &facts.request {
        Some(request) => converter.expression(request)?,
        None => converter.message(from_model()?.input.as_ref())?,
    };
    let result = match &facts.result {
        Some(result) => converter.expression(result)?,
        None => converter.message(from_model()?.output.as_ref())?,
    };
    let mut optional = |expression: &'a Option<Expression>, pattern| {
        let expression = expression.as_ref().filter(|_| integration.supports(pattern));
        expression.map(|expression| converter.expression(expression)).transpose()
    };
    Ok(Action {
        name: integration.action().to_owned(),
        request,
        sync_request: optional(&facts.sync_request, Pattern::Sync)?,
        result: Some(result),
        sync_result: optional(&facts.sync, Pattern::Sync)?,
        sync2_result: optional(&facts.sync2, Pattern::Sync2)?,
        errors: operation.map_or_else(Vec::new, |operation| errors(operation, naming::optimized_error)),
        operation: name,
    })
}

/// The shape with what the integration says about the call.
fn with_metadata(shapes: &mut Vec<Shape>, result: Shape, metadata: Metadata) -> ShapeId {
    let mut add = |shape| {
        shapes.push(shape);
        shapes.len() - 1
    };
    let shape = match result {
        Shape::Structure(mut structure) if metadata != Metadata::Never => {
            let string = add(Shape::String(Text::default()));
            let integer = add(Shape::Integer(Bounds::default()));
            let list = add(Shape::List { length: Length::default(), element: string });
            let map = |value| Shape::Map { length: Length::default(), key: string, value };
            let all_headers = add(map(list));
            let headers = add(map(string));
            let http =
                [("AllHttpHeaders", all_headers), ("HttpHeaders", headers), ("HttpStatusCode", integer)];
            let http = add(required_members(&http));
            let response = add(required_members(&[("RequestId", string)]));
            let required = metadata == Metadata::Always;
            for (name, shape) in [("SdkHttpMetadata", http), ("SdkResponseMetadata", response)] {
                structure.members.push(Member { name: name.to_owned(), shape, required });
            }
            Shape::Structure(structure)
        }
        other => other,
    };
    add(shape)
}

fn required_members(members: &[(&str, ShapeId)]) -> Shape {
    let member = |&(name, shape): &(&str, ShapeId)| Member { name: name.to_owned(), shape, required: true };
    Shape::Structure(Structure { members: members.iter().map(member).collect(), ..Structure::default() })
}
