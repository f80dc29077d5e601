use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{State, Target};
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("needless-pass", Cost, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let reached = cx.graph().reached();
    let states = reached.iter().filter_map(|id| cx.state(id));
    let passes = states.filter(|state| state.kind == Some(ObjectKind::Pass) && cx.is_whole(state.node));
    passes.filter_map(|state| idle(cx, state).or_else(|| mergeable(cx, state))).collect()
}

/// A Pass state that hands on its input as it is.
fn idle(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let says = ["Type", "Comment", "Next", "QueryLanguage"];
    let members = state.node.as_object()?.members();
    let is_idle = members.iter().all(|member| says.contains(&member.key().name()));
    let next = next(cx, state)?;
    is_idle.then(|| {
        Finding::new(state.place(), format!("Pass state {} changes nothing", state.title()))
            .help(format!("let what leads to it lead to {}, and remove it", next.title()))
            .note("every transition of a Standard execution is billed")
    })
}

/// A Pass state between which and another one nothing happens.
fn mergeable(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let next = next(cx, state).filter(|next| next.kind == Some(ObjectKind::Pass))?;
    let graphed = cx.graph().states().get(next.id.0)?.id();
    let scope = cx.graph()[graphed].scope().index();
    let starts = cx.graph().scopes().get(scope)?.start().state() == Some(graphed);
    let ways_in = cx.graph().edges_into(graphed).count();
    // What a state assigns, only the next one sees.
    let assigns = [state, next].iter().any(|state| state.node.get("Assign").is_some());
    let sets_parts = [state, next].iter().all(|state| sets_a_part(state));
    (ways_in == 1 && !starts && !assigns && sets_parts).then(|| {
        let message = format!("Pass states {} and {} can be one", state.title(), next.title());
        Finding::new(state.place(), message)
            .related(next.place(), "nothing happens in between")
            .help("write both results into one")
            .note("every transition of a Standard execution is billed")
    })
}

/// Whether a Pass state does nothing but write a value that stands in the definition into its input.
fn sets_a_part(state: &State<'_>) -> bool {
    let has = |field| state.node.get(field).is_some();
    let path = state.node.get("ResultPath").and_then(Node::as_known_str);
    has("Result") && path.is_some_and(|path| path != "$") && !has("InputPath") && !has("OutputPath")
}

fn next<'a, 't>(cx: &'a Context<'t>, state: &State<'_>) -> Option<&'a State<'t>> {
    let transition = state.transitions.iter().find(|transition| transition.field == "Next")?;
    let Target::State(next) = transition.target else { return None };
    cx.definition().state(next).filter(|next| next.id != state.id)
}
