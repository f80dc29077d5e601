use asl_model::intrinsic::{Function, Intrinsic, PREFIX, Problem, ProblemKind};
use asl_model::similar::clearly_closest;
use asl_model::span::Span;
use asl_model::template::{Meaning, Part, TemplateErrorKind};

use crate::analysis::paths::{PathFault, PathField, PathMeaning};
use crate::analysis::templates::PayloadField;
use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{self, Place};
use crate::rule::rule;

rule!("invalid-intrinsic", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let fields = cx.path_fields().iter().flat_map(in_field);
    let members = cx.payload_fields().iter().flat_map(in_payload);
    fields.chain(members).collect()
}

fn in_field(field: &PathField<'_>) -> Vec<Finding> {
    let place = |span: Span| Place::within(field.entry.steps(), span.range());
    match &field.meaning {
        Err(PathFault::Intrinsic(error)) => vec![unreadable(place(error.span()), error.to_string())],
        Ok(PathMeaning::Intrinsic(intrinsic)) => misuses(intrinsic, place),
        _ => Vec::new(),
    }
}

fn in_payload(payload: &PayloadField<'_>) -> Vec<Finding> {
    let errors = payload.template.errors().iter().filter_map(|error| match error.kind() {
        TemplateErrorKind::Intrinsic(kind) => {
            Some(unreadable(payload.place(error.pointer(), error.part()), kind.to_string()))
        }
        _ => None,
    });
    let misuses = payload.template.leaves().iter().flat_map(|leaf| match leaf.meaning() {
        Meaning::Intrinsic(intrinsic) => {
            misuses(intrinsic, |span| payload.place(leaf.pointer(), Part::Within(span)))
        }
        _ => Vec::new(),
    });
    errors.chain(misuses).collect()
}

fn unreadable(place: Place, message: String) -> Finding {
    Finding::new(place, message).code(ServiceCode::SchemaValidationFailed)
}

/// What is wrong with a call whose grammar is right: its name, its arguments.
fn misuses(intrinsic: &Intrinsic, place: impl Fn(Span) -> Place) -> Vec<Finding> {
    let problems = intrinsic.problems();
    let finding = |problem: &Problem| {
        let place = place(problem.span());
        let fix = fix(problem, &place);
        Finding::new(place, problem.to_string()).maybe_fix(fix)
    };
    problems.iter().map(finding).collect()
}

/// The function that must have been meant.
fn fix(problem: &Problem, place: &Place) -> Option<Fix<Edit>> {
    let ProblemKind::UnknownFunction { name, .. } = problem.kind() else { return None };
    let Place::Node { steps, part: place::Part::Within(range) } = place else { return None };
    let own = name.strip_prefix(PREFIX)?;
    let meant = clearly_closest(own, Function::ALL.iter().filter_map(|function| function.name().strip_prefix(PREFIX)))?;
    let meant = format!("{PREFIX}{meant}");
    let title = format!("replace {} with `{meant}`", quoted(name));
    Some(Fix::new(Applicability::Safe, title).replace_within(steps.clone(), range.clone(), meant))
}
