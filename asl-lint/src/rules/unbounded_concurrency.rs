use asl_model::field::ObjectKind;

use crate::analysis::calls::Callee;
use crate::analysis::express::is_distributed;
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("unbounded-concurrency", Reliability, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let maps = cx.definition().states().iter().filter(|state| is_distributed(state) && is_unbounded(state));
    maps.filter(|map| cx.is_whole(map.node)).filter_map(|map| finding(cx, map)).collect()
}

fn is_unbounded(map: &State<'_>) -> bool {
    let literal = map.node.get("MaxConcurrency");
    map.node.get("MaxConcurrencyPath").is_none() && literal.is_none_or(|it| it.as_number() == Some("0"))
}

fn finding(cx: &Context<'_>, map: &State<'_>) -> Option<Finding> {
    let scopes = map.nested.iter().filter_map(|id| cx.definition().scope(*id));
    let mut states = scopes.flat_map(|scope| &scope.states).filter_map(|id| cx.definition().state(*id));
    let called = states.find(|state| {
        let callee = cx.call_of(state).map(|task| &task.callee);
        state.kind == Some(ObjectKind::Task) && matches!(callee, Some(Callee::Service(_) | Callee::Function))
    })?;
    let message = format!("{} calls a service for up to 10000 items at the same time", map.title());
    let help = "set `MaxConcurrency` to what the service takes";
    Some(Finding::new(map.place(), message).related(called.place(), "this call").help(help))
}
