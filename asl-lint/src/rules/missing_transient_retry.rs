use asl_model::error_name::Matching;
use asl_model::field::ObjectKind;

use crate::analysis::calls::TaskCall;
use crate::analysis::coverage::{entries, first_match, is_unreadable};
use crate::analysis::express::{is_distributed, owner};
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, list};
use crate::rule::rule;

rule!("missing-transient-retry", Reliability, since "0.1.0", check);

/// How many errors a help names.
const MAX_NAMED: usize = 4;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.calls().iter().filter(|task| cx.is_whole(task.state.node)).filter_map(|task| finding(cx, task)).collect()
}

fn finding(cx: &Context<'_>, task: &TaskCall<'_>) -> Option<Finding> {
    let errors = cx.error_lists().of(&task.callee)?;
    // Retriers with wildcards are so frequent that the errors are looked up only behind them.
    let is_taken = |error: &str| is_retried(cx, task.state, error);
    if is_taken("States.TaskFailed") {
        return None;
    }
    // What runs once meets a throttled service seldom enough that only those matter which AWS says to retry always.
    let transient = if is_in_map(cx, task.state) { &errors.transient } else { &errors.always_retried };
    if transient.is_empty() || transient.iter().any(|error| is_taken(error)) {
        return None;
    }
    let message = format!("nothing retries the transient errors of {}", task.state.title());
    let names = list(transient.iter().take(MAX_NAMED), "and");
    let help = format!("add a retrier for {names}, with a `BackoffRate` and `\"JitterStrategy\": \"FULL\"`");
    Some(Finding::new(task.state.place(), message).help(help))
}

/// Whether a state runs for many items, and perhaps for all at once.
fn is_in_map(cx: &Context<'_>, state: &State<'_>) -> bool {
    let mut around = owner(cx.definition(), state);
    while let Some(state) = around {
        if state.kind == Some(ObjectKind::Map) {
            return true;
        }
        around = owner(cx.definition(), state);
    }
    false
}

/// Whether a retrier of the state, or of one around it, takes an error, as far as that can be known.
fn is_retried(cx: &Context<'_>, state: &State<'_>, error: &str) -> bool {
    let mut at = cx.definition().state(state.id);
    while let Some(state) = at {
        let unknown = state.node.get("Retry").is_some_and(is_unreadable);
        if unknown || first_match(entries(state, "Retry"), error).0 != Matching::Never {
            return true;
        }
        at = owner(cx.definition(), state).filter(|owner| !is_distributed(owner));
    }
    false
}
