use asl_model::error_name::PredefinedError;
use asl_model::field::ObjectKind;

use crate::analysis::coverage::Fate;
use crate::analysis::express::{is_distributed, owner};
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, quoted};
use crate::fix::{Applicability, Edit, Fix, Value};
use crate::rule::rule;

rule!("uncaught-error", Reliability, since "0.1.0", check);

/// How many errors a note names.
const MAX_NAMED: usize = 3;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let reached = cx.graph().reached();
    let states = reached.iter().filter_map(|id| cx.state(id));
    let outermost = states.filter(|state| owner(cx.definition(), state).is_none());
    outermost.filter(|state| cx.is_whole(state.node)).filter_map(|state| finding(cx, state)).collect()
}

/// A state that fails, and the errors of it that end the execution.
struct Culprit<'t> {
    state: &'t State<'t>,
    errors: Vec<String>,
}

fn finding(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let culprits = culprits(cx, state);
    let first = culprits.first()?;
    let is_timeout = |error: &String| error == PredefinedError::Timeout.name();
    let errors = || culprits.iter().flat_map(|culprit| &culprit.errors);
    let what = match (errors().any(|error| !is_timeout(error)), errors().any(is_timeout)) {
        (true, true) => "a failure or a timeout",
        (true, false) => "a failure",
        (false, _) => "a timeout",
    };
    let site = cx.definition().site_of(state)?;
    let message = format!("nothing catches {what} of {}", cx.definition().title(site));
    let has_catch = state.node.get("Catch").is_some();
    let mend = if has_catch { "add a last catcher with `States.ALL`" } else { "add a `Catch` with `States.ALL`" };
    let mut finding = Finding::new(state.place(), message).help(mend).maybe_fix(fix(cx, state));
    if first.state.id != state.id {
        let others = culprits.len() - 1;
        let and = if others > 0 { format!(", and {others} more in it") } else { String::new() };
        finding = finding.related(first.state.place(), format!("this state can fail{and}"));
    }
    if let Some(note) = named(first) {
        finding = finding.note(note);
    }
    if !errors().any(|error| !is_timeout(error)) {
        finding = finding.note("`States.TaskFailed` takes every error but timeouts");
    }
    Some(finding)
}

/// The errors of services by their names, as far as they are known.
fn named(culprit: &Culprit<'_>) -> Option<String> {
    let known: Vec<&String> = culprit.errors.iter().filter(|error| !error.starts_with("States.")).collect();
    let (shown, rest) = known.split_at_checked(MAX_NAMED).unwrap_or((&known, &[]));
    if shown.is_empty() {
        return None;
    }
    let names: Vec<String> = shown.iter().map(|name| quoted(name)).collect();
    let others = if rest.is_empty() { "" } else { " and others" };
    Some(format!("{} can raise {}{others}", culprit.state.title(), names.join(", ")))
}

/// The states in a state, and itself, whose errors end the execution.
///
/// What fails in a child of a Distributed Map ends it through the error of the Map, which is its own.
fn culprits<'t>(cx: &Context<'t>, state: &State<'_>) -> Vec<Culprit<'t>> {
    let mut found = Vec::new();
    let mut open: Vec<_> = cx.definition().state(state.id).into_iter().collect();
    while let Some(state) = open.pop() {
        let ends = |error: &str| cx.fate(state, error) == Fate::Ends;
        // Whoever takes these two takes all others; most states do, and their errors need not be listed.
        let wildcards = [PredefinedError::TaskFailed, PredefinedError::Timeout];
        let may_end = wildcards.iter().any(|error| ends(error.name()));
        let mut errors = if may_end { cx.raised_by(state) } else { Vec::new() };
        errors.retain(|error| ends(error));
        // Whoever allows it says so where it fails, and the finding stands where it could be caught.
        if !errors.is_empty() && !cx.allowances().allow(&RULE, state.steps.as_slice()) {
            found.push(Culprit { state, errors });
        }
        if !is_distributed(state) {
            let scopes = state.nested.iter().filter_map(|id| cx.definition().scope(*id));
            open.extend(scopes.flat_map(|scope| &scope.states).filter_map(|id| cx.definition().state(*id)));
        }
    }
    found.sort_by_key(|culprit| culprit.state.id);
    found
}

/// A catcher for everything that leads to the one Fail state, where there is one and no `Catch` yet.
fn fix(cx: &Context<'_>, state: &State<'_>) -> Option<Fix<Edit>> {
    let scope = cx.definition().scope(state.scope?)?;
    let states = scope.states.iter().filter_map(|id| cx.definition().state(*id));
    let mut failures = states.filter(|state| state.kind == Some(ObjectKind::Fail));
    let (failure, None) = (failures.next()?.name?, failures.next()) else { return None };
    let has_catch = state.node.get("Catch").is_some();
    let after = state.last_before_transition().filter(|_| !has_catch)?;
    let errors = Value::Array(vec![Value::from("States.ALL")]);
    let catcher = Value::Object(vec![("ErrorEquals", errors), ("Next", Value::from(failure))]);
    let title = format!("catch every error and go to {}", quoted(failure));
    let fix = Fix::new(Applicability::Unsafe, title);
    Some(fix.insert_after(state.steps.clone(), after, "Catch", Value::Array(vec![catcher])))
}
