use asl_model::error_name::Matching;
use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::analysis::calls::Callee;
use crate::analysis::coverage::entry_matches;
use crate::analysis::express::owner;
use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("unjittered-fan-out", Reliability, since "0.1.0", check);

/// Where fewer items than these run at the same time, their retries do no harm together.
const MANY: u64 = 10;
/// An error that comes when too many call at the same time.
const THROTTLED: &str = "Lambda.TooManyRequestsException";

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.handlers(HandlerField::Retry).filter_map(|retrier| finding(cx, &retrier)).collect()
}

fn finding(cx: &Context<'_>, retrier: &Handler<'_>) -> Option<Finding> {
    let jitter = retrier.node.get("JitterStrategy");
    let is_even = jitter.is_none_or(|it| it.as_str() == Some("NONE"));
    let is_call = cx.call_of(retrier.state).is_some_and(|task| matches!(task.callee, Callee::Service(_) | Callee::Function));
    let takes_throttling = entry_matches(retrier.node, THROTTLED) == Matching::Always;
    if !is_even || !is_call || !takes_throttling || retrier.attempts().is_none_or(|attempts| attempts == 0) {
        return None;
    }
    let map = map_with_many(cx, retrier.state)?;
    let message = format!("all items of {} retry {} at the same moments", map.title(), retrier.state.title());
    Some(Finding::new(retrier.place(), message).help("add `\"JitterStrategy\": \"FULL\"`"))
}

/// The Map around a state that may run many items at the same time.
fn map_with_many<'t>(cx: &Context<'t>, state: &State<'_>) -> Option<&'t State<'t>> {
    let map = owner(cx.definition(), state).filter(|owner| owner.kind == Some(ObjectKind::Map))?;
    if map.node.get("MaxConcurrencyPath").is_some() {
        return None;
    }
    let limit = map.node.get("MaxConcurrency").map(Node::as_number);
    let is_many = match limit {
        None => true,
        Some(number) => number?.parse::<u64>().ok().is_some_and(|limit| limit == 0 || limit >= MANY),
    };
    is_many.then_some(map)
}
