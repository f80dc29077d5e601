use asl_model::error_name::{PredefinedError, RetryAdvice, retry_advice};

use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("futile-retry", Suspicious, since "0.1.0", check);

/// How the names of errors end that come again until somebody changes something.
const LASTING: [&str; 4] =
    ["AccessDeniedException", "ValidationException", "UnrecognizedClientException", "InvalidRequestException"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let retriers = cx.handlers(HandlerField::Retry);
    let retrying = retriers.filter(|retrier| retrier.attempts().is_some_and(|attempts| attempts > 0));
    retrying.flat_map(|retrier| in_retrier(cx, &retrier)).collect()
}

fn in_retrier(cx: &Context<'_>, retrier: &Handler<'_>) -> Vec<Finding> {
    let futile = retrier.names().filter(|(_, name)| is_futile(name) && !cx.is_known_error(name));
    futile.map(|(number, name)| finding(retrier, retrier.place_of_name(number), name)).collect()
}

fn is_futile(name: &str) -> bool {
    let is_lasting = || name.contains('.') && LASTING.iter().any(|ending| name.ends_with(ending));
    // What is missing may appear a moment later, and what is in the way may be gone.
    let may_pass = || ["NotFound", "DoesNotExist", "AlreadyExists"].iter().any(|part| name.contains(part));
    (retry_advice(name) == Some(RetryAdvice::NotAdvised) || is_lasting()) && !may_pass()
}

fn finding(retrier: &Handler<'_>, place: Place, name: &str) -> Finding {
    if PredefinedError::of(name) == Some(PredefinedError::Runtime) {
        let message = format!("{} ends every execution: no retrier ever takes it", quoted(name));
        return Finding::new(place, message).help("remove the name");
    }
    let message = format!("retrying {} of {} gives the same error again", quoted(name), retrier.state.title());
    Finding::new(place, message).help("catch it instead, or mend what raises it")
}
