use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("retry-without-backoff", Reliability, since "0.1.0", check);

/// Up to so many attempts a constant delay does no harm.
const FEW_ATTEMPTS: u64 = 5;
/// A delay of so many seconds needs no growth.
const LONG_DELAY: f64 = 30.0;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.handlers(HandlerField::Retry).filter_map(|retrier| finding(&retrier)).collect()
}

fn finding(retrier: &Handler<'_>) -> Option<Finding> {
    let attempts = retrier.attempts().filter(|attempts| *attempts > FEW_ATTEMPTS)?;
    let interval = retrier.number_of("IntervalSeconds", 1.0).filter(|interval| *interval < LONG_DELAY)?;
    // Left out it is 2.
    retrier.number_of("BackoffRate", 2.0).filter(|rate| *rate <= 1.0)?;
    let message =
        format!("{} is retried {attempts} times without backoff, every {interval} s", retrier.state.title());
    let help = "a `BackoffRate` above 1 gives the service time to recover";
    Some(Finding::new(retrier.place_of("BackoffRate"), message).help(help))
}
