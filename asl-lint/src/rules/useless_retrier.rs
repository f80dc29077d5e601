use asl_model::syntax::Node;

use crate::analysis::coverage::entry_matches;
use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("useless-retrier", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.handlers(HandlerField::Retry).filter_map(|retrier| no_attempt(&retrier).or_else(|| no_growth(&retrier))).collect()
}

/// A retrier that never retries, and takes nothing away from one behind it either.
fn no_attempt(retrier: &Handler<'_>) -> Option<Finding> {
    if retrier.attempts() != Some(0) {
        return None;
    }
    let names = retrier.node.get("ErrorEquals").and_then(Node::as_array)?;
    let behind = retrier.siblings().get(retrier.number + 1..).unwrap_or_default();
    let is_taken = |name: &Node<'_>| {
        let never = asl_model::error_name::Matching::Never;
        name.as_known_str().is_none_or(|name| behind.iter().any(|other| entry_matches(other, name) != never))
    };
    if names.iter().any(is_taken) {
        return None;
    }
    let message = format!("a retrier of {} never retries, and exempts nothing from another", retrier.state.title());
    let help = "raise `MaxAttempts`, or remove the retrier";
    Some(Finding::new(retrier.place_of("MaxAttempts"), message).help(help))
}

/// A cap under which no delay can ever grow.
fn no_growth(retrier: &Handler<'_>) -> Option<Finding> {
    retrier.node.get("MaxDelaySeconds")?;
    let longest = retrier.number_of("MaxDelaySeconds", 0.0)?;
    let first = retrier.number_of("IntervalSeconds", 1.0)?;
    // What is out of range is a fault of its own.
    if longest > first || longest < 1.0 {
        return None;
    }
    let message = format!("`MaxDelaySeconds` of {longest} is not above the first delay of {first} seconds");
    let help = "raise it above `IntervalSeconds`, or the delays cannot grow";
    Some(Finding::new(retrier.place_of("MaxDelaySeconds"), message).help(help))
}
