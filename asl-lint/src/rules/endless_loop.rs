use asl_graph::{Graph, Loop};

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, list};
use crate::rule::rule;

rule!("endless-loop", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let graph = cx.graph();
    let (ending, reached) = (graph.ending(), graph.reached());
    let has_end = |scope: &asl_graph::Scope| scope.states().iter().any(|state| ending.contains(*state));
    let ends: Vec<bool> = graph.scopes().iter().map(has_end).collect();
    let is_trap = |found: &&Loop| {
        let states = found.states();
        states.iter().any(|state| reached.contains(*state))
            && !states.iter().any(|state| ending.contains(*state))
            // A scope without any end has a finding of its own.
            && scope_of(graph, found).is_some_and(|scope| ends.get(scope) == Some(&true))
    };
    graph.loops().iter().filter(is_trap).filter_map(|found| finding(cx, found)).collect()
}

fn scope_of(graph: &Graph, found: &Loop) -> Option<usize> {
    found.states().first().map(|state| graph[*state].scope().index())
}

fn finding(cx: &Context<'_>, found: &Loop) -> Option<Finding> {
    let states: Vec<&State<'_>> = found.states().iter().filter_map(|id| cx.state(*id)).collect();
    let first = states.first()?;
    let scope = first.scope.and_then(|scope| cx.definition().scope(scope))?;
    let names = list(states.iter().filter_map(|state| state.name), "and");
    let message = match states.len() {
        1 => format!("state {names} leads only to itself: no way leads out of the loop"),
        _ => format!("states {names} lead only to each other: no way leads out of the loop"),
    };
    cx.is_whole(scope.node).then(|| {
        Finding::new(first.place(), message)
            .help("let a choice rule, a `Default` or a catcher lead out of it")
            .note("a Standard execution fails when its history has 25,000 events")
    })
}
