use std::collections::BTreeSet;

use asl_model::similar::{clearly_closest, closest};

use crate::analysis::references::{Reference, Referent};
use crate::analysis::variables::{Assignment, Availability};
use crate::context::Context;
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Part, Place};
use crate::rule::rule;

rule!("undefined-variable", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    if cx.root().is_none_or(|root| !cx.is_whole(root)) {
        return Vec::new();
    }
    cx.references().iter().filter_map(|reference| finding(cx, reference)).collect()
}

fn finding(cx: &Context<'_>, reference: &Reference<'_>) -> Option<Finding> {
    let Referent::Variable { name, is_guarded: false } = &reference.target else { return None };
    let state = cx.definition().state(reference.entry.site.state?)?;
    let shown = quoted(&format!("${name}"));
    let there = |assignment: &Assignment<'_>| assignment.place.clone();
    let finding = |message: String| Finding::new(reference.place.clone(), message);
    match cx.variables().at(cx.definition(), cx.graph(), state, name) {
        Availability::Assigned | Availability::OnSomeWays(_) => None,
        Availability::Later(assignment) => {
            let found = finding(format!("no state assigns the variable {shown} before {}", state.title()));
            let found = found.related(there(assignment), "it is assigned here");
            let is_own = assignment.state == state.id;
            Some(if is_own { found.note("a state reads the values that variables had when it began") } else { found })
        }
        Availability::OutOfReach(assignment) => {
            let message = format!("the iterations of a Distributed Map do not see the variable {shown}");
            let found = finding(message).related(there(assignment), "it is assigned here");
            Some(found.help("hand its value on in `ItemSelector`"))
        }
        Availability::Inside(assignment) => {
            let message = format!("the variable {shown} exists only inside of a branch or iteration");
            let found = finding(message).related(there(assignment), "it is assigned here");
            Some(found.help("give the value out as a part of the branch's output"))
        }
        Availability::Never => {
            let names = cx.variables().assignments().iter().map(|assignment| assignment.name);
            let meant = closest(name, names).map(|meant| format!("${meant}"));
            let found = finding(format!("no state assigns the variable {shown}"));
            let found = found.maybe_fix(fix(cx, name, &reference.place));
            Some(found.maybe_help(did_you_mean(meant.as_deref()).or_else(|| path_help(reference))))
        }
    }
}

/// The variable that must have been meant.
fn fix(cx: &Context<'_>, name: &str, place: &Place) -> Option<Fix<Edit>> {
    let Place::Node { steps, part: Part::Within(range) } = place else { return None };
    let names: BTreeSet<&str> = cx.variables().assignments().iter().map(|assignment| assignment.name).collect();
    let meant = clearly_closest(name, names.iter().copied())?;
    let title = format!("replace `${name}` with `${meant}`");
    Some(Fix::new(Applicability::Safe, title).replace_within(steps.clone(), range.clone(), format!("${meant}")))
}

/// Somebody who forgets the dot behind the dollar sign means a member of the data.
fn path_help(reference: &Reference<'_>) -> Option<String> {
    let is_path = reference.entry.value().as_str().is_none_or(|text| !text.starts_with("{%"));
    is_path.then(|| "assign it in an `Assign` before; a path into the data begins with `$.`".to_owned())
}
