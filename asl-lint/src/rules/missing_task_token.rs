use asl_model::syntax::{Kind, Node, contains_placeholder};

use crate::analysis::calls::TaskCall;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("missing-task-token", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let waiting = cx.calls().iter().filter(|task| task.waits_for_token());
    waiting.filter(|task| cx.is_whole(task.state.node)).filter_map(finding).collect()
}

fn finding(task: &TaskCall<'_>) -> Option<Finding> {
    let (steps, _) = task.resource()?;
    // The whole context object, token and all, may be what is handed over.
    let input = task.state.node.get("InputPath").map(|path| may_hold_token("InputPath.$", path));
    if input == Some(true) || task.parameters().is_some_and(|(_, node)| may_hold_token("", node)) {
        return None;
    }
    let message = format!("{} waits for a callback and hands nobody its token", task.state.title());
    let help = "put `$$.Task.Token` (in JSONata `$states.context.Task.Token`) into its parameters";
    let note = "whoever reports back with SendTaskSuccess or SendTaskFailure needs the token";
    Some(Finding::new(Place::value(steps), message).help(help).note(note))
}

/// Whether a part of the value of a member is, or may turn out to be, the token.
fn may_hold_token(key: &str, node: &Node<'_>) -> bool {
    match node.kind() {
        Kind::Array(elements) => elements.iter().any(|element| may_hold_token("", element)),
        Kind::Object(object) => object.members().iter().any(|member| {
            let name = member.key().name();
            contains_placeholder(name) || may_hold_token(name, member.value())
        }),
        Kind::Unknown => true,
        // Elsewhere no path is followed, and a placeholder stands for a text.
        Kind::String(text) if key.ends_with(".$") || text.starts_with("{%") => {
            contains_placeholder(text) || reads_token(text)
        }
        _ => false,
    }
}

/// Whether a path or an expression reads the token, or more of the context object than other parts of it.
fn reads_token(text: &str) -> bool {
    let is_other = |rest: &str, others: &[&str]| others.iter().any(|other| rest.starts_with(other));
    let context = [".Execution", ".StateMachine", ".State", ".Map"];
    let after = |start: &'static str| text.match_indices(start).filter_map(move |(at, _)| text.get(at + start.len()..));
    let in_path = after("$$").any(|rest| !is_other(rest, &context));
    let in_expression = after("$states").any(|rest| match rest.strip_prefix(".context") {
        Some(rest) => !is_other(rest, &context),
        None => !is_other(rest, &[".input", ".result", ".errorOutput"]),
    });
    in_path || in_expression
}
