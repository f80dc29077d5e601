use asl_model::syntax::Node;

use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("retries-beyond-timeout", Suspicious, since "0.1.0", check);

/// More delays than these are not added up.
const MAX_DELAYS: u64 = 10_000;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let timeout = cx.root().and_then(|root| root.get("TimeoutSeconds")?.as_number()?.parse::<f64>().ok());
    let Some(timeout) = timeout else { return Vec::new() };
    cx.handlers(HandlerField::Retry).filter_map(|retrier| finding(&retrier, timeout)).collect()
}

fn finding(retrier: &Handler<'_>, timeout: f64) -> Option<Finding> {
    // With jitter a delay may be none at all.
    if retrier.node.get("JitterStrategy").and_then(Node::as_str).is_some_and(|jitter| jitter != "NONE") {
        return None;
    }
    let attempts = retrier.attempts()?;
    let rate = retrier.number_of("BackoffRate", 2.0)?;
    let longest = retrier.number_of("MaxDelaySeconds", f64::MAX)?;
    let mut delay = retrier.number_of("IntervalSeconds", 1.0)?;
    let mut waited = 0.0;
    for attempt in 1..=attempts.min(MAX_DELAYS) {
        waited += delay.min(longest);
        if waited >= timeout {
            return Some(beyond(retrier, attempt, attempts, timeout));
        }
        delay *= rate;
    }
    None
}

fn beyond(retrier: &Handler<'_>, attempt: u64, attempts: u64, timeout: f64) -> Finding {
    let message = format!(
        "retry {attempt} of {attempts} of {} comes when the execution has timed out",
        retrier.state.title()
    );
    let note = format!("the delays alone are longer than the machine's `TimeoutSeconds` of {timeout}");
    Finding::new(retrier.place(), message).help("retry less often, or raise the timeout").note(note)
}
