use asl_model::field::{FieldType, ObjectKind, QueryLanguage};
use asl_model::similar::{clearly_closest, closest};

use crate::analysis::value;
use crate::context::Context;
use crate::definition::{Entry, State, position_of};
use crate::diagnostic::{Finding, ServiceCode, did_you_mean, list, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::Place;
use crate::rule::rule;

rule!("invalid-field-value", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let states = definition.states().iter().filter_map(state);
    let entries = definition.entries();
    states.chain(entries.flat_map(|entry| field(&entry))).collect()
}

/// What the table cannot say, because it is about what kind of state there is.
fn state(state: &State<'_>) -> Option<Finding> {
    if state.kind.is_some() || state.node.is_unknown() {
        return None;
    }
    if state.node.as_object().is_none() {
        let message = format!("state {} must be an object, not {}", state.title(), state.node.describe());
        return Some(Finding::new(state.place(), message).code(ServiceCode::SchemaValidationFailed));
    }
    let value = state.node.get("Type")?;
    let types = || ObjectKind::STATES.into_iter().filter_map(ObjectKind::state_type);
    let found = match value.as_str() {
        Some(_) if value.is_unknown() => return None,
        Some(name) => quoted(name),
        None => value.describe().to_owned(),
    };
    let message = format!("`Type` of state {} must be {}, not {found}", state.title(), list(types(), "or"));
    let place = Place::value(state.steps.child(position_of(state.node, "Type")?));
    let meant = value.as_str().and_then(|name| closest(name, types()));
    let fix = value.as_str().and_then(|name| replacement(&place, clearly_closest(name, types())));
    Some(
        Finding::new(place, message)
            .maybe_help(did_you_mean(meant))
            .maybe_fix(fix)
            .code(ServiceCode::SchemaValidationFailed),
    )
}

fn field(entry: &Entry<'_, '_>) -> Vec<Finding> {
    // What belongs to the other query language is wrong at all, whatever its value.
    let Some(field) = entry.field.filter(|field| entry.site.allows(field)) else { return Vec::new() };
    let faults = value::faults(entry, field).into_iter();
    let code = match field.value() {
        FieldType::Label => ServiceCode::InvalidLabelName,
        _ => ServiceCode::SchemaValidationFailed,
    };
    let finding = |fault: value::ValueFault| {
        let fix = replacement(&fault.place, fault.clearly_meant);
        Finding::new(fault.place, format!("`{}` {}", field.name(), fault.problem))
            .maybe_help(did_you_mean(fault.meant).or_else(|| expression_help(entry)))
            .maybe_fix(fix)
            .code(code)
    };
    faults.map(finding).collect()
}

/// The keyword that must have been meant.
fn replacement(place: &Place, meant: Option<&str>) -> Option<Fix<Edit>> {
    let (Place::Node { steps, .. }, Some(meant)) = (place, meant) else { return None };
    Some(Fix::new(Applicability::Safe, format!("replace it with `{meant}`")).replace(steps.clone(), meant))
}

/// Somebody who writes an expression in a JSONPath state forgot to say that the state is in JSONata.
fn expression_help(entry: &Entry<'_, '_>) -> Option<String> {
    let is_expression = entry.value().as_str().is_some_and(|text| text.starts_with("{%"));
    let is_json_path = entry.site.language == Some(QueryLanguage::JsonPath);
    (is_expression && is_json_path)
        .then(|| "for JSONata expressions set `\"QueryLanguage\": \"JSONata\"` in the state".to_owned())
}
