use asl_model::field::ObjectKind;
use asl_model::similar::{clearly_closest, closest};

use crate::analysis::references::{Reference, Referent};
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Part, Place};
use crate::rule::rule;

rule!("unknown-context-field", Runtime, since "0.1.0", check);

/// The objects of the context object and their fields; what has none may hold anything.
///
/// Source: AWS Step Functions Developer Guide, *Accessing execution data from the Context object*.
const FIELDS: &[(&str, &[&str])] = &[
    ("", &["Execution", "State", "StateMachine", "Task", "Map"]),
    ("Execution", &["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"]),
    ("State", &["EnteredTime", "Name", "RetryCount"]),
    ("StateMachine", &["Id", "Name"]),
    ("Task", &["Token"]),
    ("Map", &["Item"]),
    ("Map.Item", &["Index", "Value", "Key", "Source"]),
];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.references().iter().filter_map(|reference| finding(cx, reference)).collect()
}

fn finding(cx: &Context<'_>, reference: &Reference<'_>) -> Option<Finding> {
    let Referent::Context(steps) = &reference.target else { return None };
    unknown(steps).or_else(|| absent(cx, reference, steps))
}

/// A name that the context object does not have.
fn unknown(steps: &[(String, Place)]) -> Option<Finding> {
    let mut parent = String::new();
    for (name, place) in steps {
        let (_, fields) = FIELDS.iter().find(|(object, _)| *object == parent)?;
        if !fields.contains(&name.as_str()) {
            let owner = if parent.is_empty() { "the context object".to_owned() } else { quoted(&parent) };
            let own = if parent.is_empty() { String::new() } else { " in the context object".to_owned() };
            let message = format!("{owner} has no field {}{own}", quoted(name));
            let meant = closest(name, fields.iter().copied());
            let fix = fix(name, place, fields);
            return Some(Finding::new(place.clone(), message).maybe_help(did_you_mean(meant)).maybe_fix(fix));
        }
        let dot = if parent.is_empty() { "" } else { "." };
        parent = format!("{parent}{dot}{name}");
    }
    None
}

/// The field that must have been meant.
fn fix(name: &str, place: &Place, fields: &[&str]) -> Option<Fix<Edit>> {
    let Place::Node { steps, part: Part::Within(range) } = place else { return None };
    // In quotes the place is longer than the name.
    let meant = clearly_closest(name, fields.iter().copied()).filter(|_| range.len() == name.len())?;
    let title = format!("replace {} with `{meant}`", quoted(name));
    Some(Fix::new(Applicability::Safe, title).replace_within(steps.clone(), range.clone(), meant))
}

/// A field that exists in other places only.
fn absent(cx: &Context<'_>, reference: &Reference<'_>, steps: &[(String, Place)]) -> Option<Finding> {
    let (first, _) = steps.first()?;
    let state = cx.definition().state(reference.entry.site.state?)?;
    let (is_absent, what, where_it_is) = match first.as_str() {
        "Task" => (!has_token(state), "task token", "while a task with `.waitForTaskToken` is called"),
        "Map" => (
            !has_item(cx, reference, state),
            "item",
            "in `ItemSelector`, once for each item: hand it on to the iteration there",
        ),
        _ => return None,
    };
    let message = format!("the context object has no {what} here");
    is_absent.then(|| {
        Finding::new(reference.place.clone(), message).help(format!("it exists only {where_it_is}"))
    })
}

/// Whether there is, or may be, a task token.
fn has_token(state: &State<'_>) -> bool {
    match (state.kind, state.node.get("Resource")) {
        (Some(ObjectKind::Task), Some(resource)) => {
            // The service gives a token to tasks with `.sync` too, and the worker of an activity has one.
            let waits = |resource: &str| [".waitForTaskToken", ".sync", ":activity:"].iter().any(|end| resource.contains(end));
            resource.as_known_str().is_none_or(waits)
        }
        (Some(ObjectKind::Task) | None, _) => true,
        _ => false,
    }
}

/// Whether there is, or may be, an item: in what makes the input of an iteration, and in a state inside of one.
fn has_item(cx: &Context<'_>, reference: &Reference<'_>, state: &State<'_>) -> bool {
    let makes_input = matches!(reference.entry.name(), "ItemSelector" | "Parameters" | "BatchInput");
    let is_map = |state: &State<'_>| state.kind.is_none_or(|kind| kind == ObjectKind::Map);
    let mut around = std::iter::successors(cx.definition().owner(state), |state| cx.definition().owner(state));
    let is_reader = reference.entry.site.kind == ObjectKind::ItemReader;
    (makes_input && is_map(state) && !is_reader)
        || around.any(is_map)
        || state.scope.is_none()
}
