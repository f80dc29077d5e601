use asl_model::error_name::{ErrorName, PredefinedError};
use asl_model::field::{Field, FieldType};
use asl_model::similar::clearly_closest;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("unknown-error-name", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let entries = cx.definition().entries();
    entries.flat_map(|entry| in_field(cx, &entry)).collect()
}

fn in_field(cx: &Context<'_>, entry: &Entry<'_, '_>) -> Vec<Finding> {
    match entry.field.map(Field::value) {
        Some(FieldType::ErrorName) => finding(cx, entry.value(), || entry.steps()).into_iter().collect(),
        Some(FieldType::List(list)) if *list.element == FieldType::ErrorName => {
            let names = entry.value().as_array().unwrap_or_default().iter().enumerate();
            names
                .filter_map(|(position, name)| finding(cx, name, || entry.steps().child(position)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn finding(cx: &Context<'_>, node: &Node<'_>, steps: impl Fn() -> Steps) -> Option<Finding> {
    let text = node.as_known_str().filter(|text| may_be_misspelt(text) && !cx.is_known_error(text))?;
    let place = || Place::value(steps());
    match ErrorName::parse(text) {
        Ok(name) => {
            let meant = name.near_miss().map(PredefinedError::name).filter(|meant| *meant != text)?;
            let message = format!("{} is not one of the service's errors", quoted(text));
            Some(Finding::new(place(), message).maybe_help(did_you_mean(Some(meant))).maybe_fix(fix(Applicability::Unsafe, steps(), text)))
        }
        Err(error) => {
            Some(Finding::new(place(), error.to_string()).maybe_help(did_you_mean(error.suggestion())).maybe_fix(fix(Applicability::Safe, steps(), text)))
        }
    }
}

/// The predefined name that must have been meant.
fn fix(applicability: Applicability, steps: Steps, text: &str) -> Option<Fix<Edit>> {
    let meant = clearly_closest(text, PredefinedError::ALL.map(PredefinedError::name))?;
    Some(Fix::new(applicability, format!("replace {} with `{meant}`", quoted(text))).replace(steps, meant))
}

/// Whether a name is worth a comparison: an expression is none, and slips spare the first letter.
fn may_be_misspelt(text: &str) -> bool {
    text.is_empty() || text.starts_with(['S', 's'])
}
