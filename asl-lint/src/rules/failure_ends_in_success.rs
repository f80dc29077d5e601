use std::collections::{BTreeMap, BTreeSet};

use asl_aws::Api;
use asl_model::error_name::PredefinedError;
use asl_model::field::ObjectKind;

use crate::analysis::calls::Callee;
use crate::analysis::express::owner;
use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::definition::{State, StateId, Target, Transition};
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("failure-ends-in-success", Suspicious, since "0.1.0", check);

/// Services that carry a message and repair nothing.
const MESSENGERS: [&str; 6] = ["sns", "sqs", "events", "eventbridge", "ses", "sesv2"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut handlers: BTreeMap<StateId, Vec<Handler<'_>>> = BTreeMap::new();
    for catcher in cx.handlers(HandlerField::Catch) {
        // A catcher for one error knows what it does, and in a nested machine the outer one goes on.
        let is_broad = |name: &str| PredefinedError::of(name).is_some_and(PredefinedError::is_wildcard);
        if owner(cx.definition(), catcher.state).is_some()
            || !catcher.names().any(|(_, name)| is_broad(name))
        {
            continue;
        }
        let transition = |it: &&Transition<'_>| {
            it.kind == ObjectKind::Catcher && std::ptr::eq(it.object, catcher.node)
        };
        if let Some(Target::State(id)) = catcher.state.transitions.iter().find(transition).map(|it| it.target) {
            handlers.entry(id).or_default().push(catcher);
        }
    }
    handlers.iter().filter_map(|(id, catchers)| finding(cx, *id, catchers)).collect()
}

fn finding(cx: &Context<'_>, id: StateId, catchers: &[Handler<'_>]) -> Option<Finding> {
    let end = success(cx, id)?;
    let (first, others) = catchers.split_first()?;
    let (failed, end) = (first.state.title(), cx.definition().state(end)?);
    let message = format!("a failure of {failed} ends in success at {}", quoted(end.name.unwrap_or_default()));
    let mut finding = Finding::new(first.place_of("Next"), message)
        .related(end.place(), "the execution succeeds here")
        .help("end the way in a Fail state, so that the execution counts as failed")
        .note("alarms on failed executions and redrives see failed executions only");
    for catcher in others {
        let message = format!("so does a failure of {}", catcher.state.title());
        finding = finding.related(catcher.place_of("Next"), message);
    }
    Some(finding)
}

/// The state with which a way ends in success, where everything on it merely notifies.
fn success(cx: &Context<'_>, start: StateId) -> Option<StateId> {
    let mut seen = BTreeSet::from([start]);
    let mut open = vec![start];
    let mut end = None;
    while let Some(id) = open.pop() {
        let state = cx.definition().state(id)?;
        if !merely_notifies(cx, state) {
            return None;
        }
        if state.kind == Some(ObjectKind::Succeed) || state.node.get("End").is_some() {
            end = Some(id);
        }
        for transition in state.transitions.iter().filter(|it| it.kind != ObjectKind::Catcher) {
            let Target::State(next) = transition.target else { return None };
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    end
}

fn merely_notifies(cx: &Context<'_>, state: &State<'_>) -> bool {
    match state.kind {
        Some(ObjectKind::Pass | ObjectKind::Wait | ObjectKind::Succeed) => true,
        Some(ObjectKind::Task) => cx.call_of(state).is_some_and(|task| match &task.callee {
            Callee::Service(call) if !task.waits_for_token() => MESSENGERS.contains(&match call.api() {
                Api::Optimized(it) => it.service().id(),
                Api::Sdk(it) => it.service().id(),
                _ => "",
            }),
            _ => false,
        }),
        _ => false,
    }
}
