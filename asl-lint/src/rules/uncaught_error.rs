use asl_model::field::ObjectKind;

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, quoted};
use crate::fix::{Applicability, Edit, Fix, Value};
use crate::rule::rule;

rule!("uncaught-error", Reliability, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let reached = cx.graph().reached();
    let states = reached.iter().filter_map(|id| cx.state(id));
    states.filter(|state| cx.is_whole(state.node)).filter_map(|state| finding(cx, state)).collect()
}

fn finding(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let uncaught = cx.errors(state).uncaught;
    let error = match (uncaught.failure, uncaught.timeout) {
        (true, true) => "a failure or a timeout",
        (true, false) => "a failure",
        (false, true) => "a timeout",
        (false, false) => return None,
    };
    let site = cx.definition().site_of(state)?;
    let message = format!("nothing catches {error} of {}", cx.definition().title(site));
    let mut finding = Finding::new(state.place(), message).help(help(cx, state)).maybe_fix(fix(cx, state));
    if let Some(culprit) = culprit(cx, state) {
        finding = finding.related(culprit.place(), "this state can fail");
    }
    if !uncaught.failure {
        finding = finding.note("`States.TaskFailed` takes every error but timeouts");
    }
    Some(finding)
}

/// The first of the nested states whose errors come out.
fn culprit<'t>(cx: &Context<'t>, state: &State<'_>) -> Option<&'t State<'t>> {
    let scopes = state.nested.iter().filter_map(|id| cx.definition().scope(*id));
    let mut nested = scopes.flat_map(|scope| &scope.states).filter_map(|id| cx.definition().state(*id));
    nested.find(|nested| !cx.errors(nested).uncaught.is_empty())
}

fn help(cx: &Context<'_>, state: &State<'_>) -> String {
    let has_catch = state.node.get("Catch").is_some();
    let mend = if has_catch { "add a last catcher with" } else { "add a `Catch` with" };
    let owner = state.scope.and_then(|scope| cx.definition().scope(scope)?.owner);
    match owner.and_then(|owner| cx.definition().state(owner)) {
        Some(owner) => format!("{mend} `States.ALL` to it, or to {} around it", owner.title()),
        None => format!("{mend} `States.ALL`"),
    }
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
