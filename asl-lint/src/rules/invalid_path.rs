use asl_model::span::Span;
use asl_model::template::{TemplateError, TemplateErrorKind, dynamic_name};

use crate::analysis::paths::{PathFault, PathField};
use crate::analysis::templates::{self, PayloadField};
use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::Place;
use crate::rule::rule;

rule!("invalid-path", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let fields = cx.path_fields().iter().filter_map(|field| {
        let fault = field.meaning.as_ref().err()?;
        in_field(field, fault)
    });
    let payloads = cx.payload_fields().iter();
    let members = payloads.flat_map(|payload| {
        let errors = payload.template.errors().iter();
        errors.filter_map(|error| in_payload(payload, error))
    });
    fields.chain(members).map(|finding| finding.code(ServiceCode::SchemaValidationFailed)).collect()
}

fn in_field(field: &PathField<'_>, fault: &PathFault) -> Option<Finding> {
    let (name, text) = (field.field.name(), quoted(field.text));
    let whole = field.entry.value_place();
    let within = |span: Span| Place::within(field.entry.steps(), span.range());
    let finding = match fault {
        PathFault::Syntax(error) => {
            Finding::new(within(error.span()), format!("{text} in `{name}` is no valid path: {error}"))
        }
        PathFault::NotReference(error) => {
            Finding::new(within(error.span()), format!("{text} in `{name}` is no reference path: {error}"))
        }
        PathFault::Context => {
            Finding::new(whole, format!("`{name}` takes no path into the context object: {text}"))
                .help(from_the_data(name))
        }
        PathFault::Variable => {
            Finding::new(whole, format!("`{name}` takes no variable: {text}")).help(from_the_data(name))
        }
        PathFault::IntrinsicFunction => {
            Finding::new(whole, format!("`{name}` takes no intrinsic function: {text}"))
                .help("compute the value in a payload template before, as `Parameters` or `ResultSelector`")
        }
        PathFault::Intrinsic(_) => return None,
    };
    Some(finding)
}

fn from_the_data(name: &str) -> String {
    if name == "ResultPath" {
        return "begin the path with `$.`: the result goes into the state's input".to_owned();
    }
    format!("put the value into the state's input before, and give its path with `$.` in `{name}`")
}

fn in_payload(payload: &PayloadField<'_>, error: &TemplateError) -> Option<Finding> {
    let place = payload.place(error.pointer(), error.part());
    match error.kind() {
        TemplateErrorKind::Path(kind) => {
            let (text, key) = (quoted(payload.text(error.pointer())?), templates::key(error.pointer()));
            Some(Finding::new(place, format!("{text} in {key} is no valid path: {kind}")))
        }
        kind @ TemplateErrorKind::NotAString { key, .. } => {
            let fix = without_suffix(key, &place, Applicability::Safe);
            Some(Finding::new(place, kind.to_string()).maybe_fix(fix))
        }
        // The text may also be a path that lacks its `$`.
        kind @ TemplateErrorKind::NotAnExpression { key } => {
            let fix = without_suffix(key, &place, Applicability::Unsafe);
            Some(Finding::new(place, kind.to_string()).maybe_fix(fix))
        }
        _ => None,
    }
}

/// The value as it is: under a key that does not end in `.$`.
fn without_suffix(key: &str, place: &Place, applicability: Applicability) -> Option<Fix<Edit>> {
    let Place::Node { steps, .. } = place else { return None };
    let name = dynamic_name(key)?;
    let title = format!("rename {} to {}", quoted(key), quoted(name));
    Some(Fix::new(applicability, title).rename(steps.clone(), name))
}
