use asl_model::error_name::{Matching, PredefinedError, matches};
use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{Site, position_of};
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("unreachable-catcher", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let states = cx.definition().states().iter().filter_map(|state| cx.definition().site_of(state));
    states.flat_map(|site| ["Retry", "Catch"].into_iter().flat_map(|field| in_list(site, field))).collect()
}

fn in_list(site: &Site<'_>, field: &str) -> Vec<Finding> {
    let handles = |site: &Site<'_>| matches!(site.kind, ObjectKind::Task | ObjectKind::Parallel | ObjectKind::Map);
    let Some(entry) = site.entry(field).filter(|entry| entry.field.is_some() && handles(site)) else {
        return Vec::new();
    };
    let elements = entry.value().as_array().unwrap_or_default();
    let steps = entry.steps();
    let unreachable = elements.iter().enumerate().filter_map(|(number, element)| {
        let names = names(element)?;
        let before = elements.get(..number)?;
        let taken = |name: &&Node<'_>| before.iter().position(|earlier| takes(earlier, name));
        let takers: Option<Vec<usize>> = names.iter().map(|name| taken(&name)).collect();
        let taker = *takers?.first()?;
        let place = |number: usize| -> Option<Place> {
            let errors = position_of(elements.get(number)?, "ErrorEquals")?;
            Some(Place::value(steps.child(number).child(errors)))
        };
        Some(finding(field, names, place(number)?, place(taker)?))
    });
    unreachable.collect()
}

/// The names that an entry waits for, where all of them are known.
///
/// `States.ALL` before the last entry has a finding of its own.
fn names<'t>(element: &'t Node<'t>) -> Option<&'t [Node<'t>]> {
    let names = element.get("ErrorEquals")?.as_array()?;
    (!names.is_empty() && names.iter().all(|name| name.as_known_str().is_some())).then_some(names)
}

/// Whether an earlier entry takes every error that this name stands for.
fn takes(earlier: &Node<'_>, name: &Node<'_>) -> bool {
    let Some(error) = name.as_known_str() else { return false };
    let patterns = earlier.get("ErrorEquals").and_then(Node::as_array).unwrap_or_default();
    let mut patterns = patterns.iter().filter_map(Node::as_known_str);
    let all = PredefinedError::All.name();
    patterns.any(|pattern| {
        let is_wildcard = PredefinedError::of(error).is_some_and(PredefinedError::is_wildcard);
        pattern == error || pattern != all && !is_wildcard && matches(pattern, error) == Matching::Always
    })
}

fn finding(field: &str, names: &[Node<'_>], place: Place, taker: Place) -> Finding {
    let entry = if field == "Retry" { "retrier" } else { "catcher" };
    let subject = match names {
        [name] => name.as_str().map(quoted).unwrap_or_default(),
        _ => "these errors".to_owned(),
    };
    Finding::new(place, format!("this {entry} never has its turn: an earlier one takes {subject}"))
        .related(taker, "the earlier one")
        .help(format!("move the {entry} before the more general one, or remove it"))
}
