use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::analysis::conditions;
use crate::context::Context;
use crate::definition::{Site, State};
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("incomplete-choice", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let reached = cx.graph().reached();
    let states = reached.iter().filter_map(|id| cx.state(id));
    let choices = states.filter(|state| state.kind == Some(ObjectKind::Choice) && cx.is_whole(state.node));
    choices.filter_map(|state| finding(cx, state)).collect()
}

fn finding(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let site = cx.definition().site_of(state)?;
    let is_meant = |name| site.unknown_entries().any(|entry| entry.meant() == Some(name));
    if site.get("Default").is_some() || is_meant("Default") {
        return None;
    }
    let rules: Vec<&Site<'_>> = cx.definition().rules_of(state).collect();
    let title = cx.definition().title(site);
    let message = format!("it can be that no rule of {title} matches, and there is no `Default`");
    // A placeholder may stand for a rule.
    let are_all = site.get("Choices").and_then(Node::as_array).is_some_and(|all| all.len() == rules.len());
    (are_all && !rules.is_empty() && conditions::can_all_fail(&rules)).then(|| {
        Finding::new(state.place(), message)
            .help("add a `Default`, if only to a Fail state that says what went wrong")
            .note("the execution ends with `States.NoChoiceMatched`, which a Choice state cannot catch")
    })
}
