use asl_graph::{Island, StateId};

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, ServiceCode};
use crate::fix::{Applicability, Edit, Fix};
use crate::rule::rule;

rule!("unreachable-state", Correctness, since "0.1.0", check);

/// As many other states are pointed at.
const MAX_RELATED: usize = 4;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.graph().islands().iter().filter_map(|island| finding(cx, island)).collect()
}

/// One finding for all that one transition would mend.
fn finding(cx: &Context<'_>, island: &Island) -> Option<Finding> {
    let states = |ids: &[StateId]| -> Vec<&State<'_>> {
        ids.iter().filter_map(|id| cx.state(*id)).collect()
    };
    let (roots, behind) = (states(island.roots()), states(island.behind()));
    let (first, others) = roots.split_first()?;
    let scope = first.scope.and_then(|scope| cx.definition().scope(scope))?;
    if !cx.is_whole(scope.node) {
        return None;
    }
    let message = format!("no way from `StartAt` leads to state {}", first.title());
    let mut finding = Finding::new(first.place(), message)
        .help("let a `Next`, a `Default`, a choice rule or a catcher lead to it, or remove it")
        .fix(removal(roots.iter().chain(&behind)))
        .code(ServiceCode::MissingTransitionTarget);
    for state in others.iter().take(MAX_RELATED) {
        finding = finding.related(state.place(), "only in a circle with it");
    }
    for state in behind.iter().take(MAX_RELATED) {
        finding = finding.related(state.place(), "only behind it");
    }
    Some(finding)
}

fn removal<'a>(states: impl Iterator<Item = &'a &'a State<'a>>) -> Fix<Edit> {
    let fix = Fix::new(Applicability::Unsafe, "remove what no way leads to");
    states.fold(fix, |fix, state| fix.remove(state.steps.clone()))
}
