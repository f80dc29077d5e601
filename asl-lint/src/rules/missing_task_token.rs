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
    let input = task.state.node.get("InputPath");
    if input.is_some_and(may_be_context) || task.parameters().is_some_and(|(_, node)| may_hold_token(node)) {
        return None;
    }
    let message = format!("{} waits for a callback and hands nobody its token", task.state.title());
    let help = "put `$$.Task.Token` (in JSONata `$states.context.Task.Token`) into its parameters";
    let note = "whoever reports back with SendTaskSuccess or SendTaskFailure needs the token";
    Some(Finding::new(Place::value(steps), message).help(help).note(note))
}

/// Whether a part of the parameters is, or may turn out to be, taken from the context object.
fn may_hold_token(node: &Node<'_>) -> bool {
    match node.kind() {
        Kind::Array(elements) => elements.iter().any(may_hold_token),
        Kind::Object(object) => object.members().iter().any(|member| {
            contains_placeholder(member.key().name()) || may_hold_token(member.value())
        }),
        Kind::Unknown => true,
        _ => may_be_context(node),
    }
}

fn may_be_context(node: &Node<'_>) -> bool {
    let is_context = |text: &str| text.contains("$$") || text.contains("$states.context") || text == "{% $states %}";
    node.is_unknown() || node.as_str().is_some_and(is_context)
}
