use crate::context::Context;
use crate::definition::Scope;
use crate::diagnostic::{Finding, ServiceCode};
use crate::rule::rule;

rule!("missing-end-state", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let ending = cx.graph().ending();
    let scopes = cx.definition().scopes().iter().zip(cx.graph().scopes());
    let endless = scopes.filter(|(scope, flow)| {
        let is_complete = cx.is_whole(scope.node) && !flow.states().is_empty();
        is_complete && !flow.states().iter().any(|state| ending.contains(*state))
    });
    endless.map(|(scope, _)| finding(cx, scope)).collect()
}

fn finding(cx: &Context<'_>, scope: &Scope<'_>) -> Finding {
    let message = format!("{} has no state that ends it", cx.definition().scope_title(scope));
    Finding::new(scope.states_place(), message)
        .help("give the last state `\"End\": true`, or add a `Succeed` or `Fail` state")
        .code(ServiceCode::MissingEndState)
}
