use asl_graph::Loop;
use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, list};
use crate::rule::rule;

rule!("busy-loop", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let reached = cx.graph().reached();
    let loops = cx.graph().loops().into_iter();
    let loops = loops.filter(|found| found.states().iter().any(|state| reached.contains(*state)));
    loops.filter_map(|found| finding(cx, &found)).collect()
}

/// A loop that asks for something again and again without waiting in between.
fn finding(cx: &Context<'_>, found: &Loop) -> Option<Finding> {
    let states: Vec<&State<'_>> = found.states().iter().filter_map(|id| cx.state(*id)).collect();
    if states.iter().any(|state| waits(state)) {
        return None;
    }
    let question = states.iter().find(|state| asks_for_status(state))?;
    let others: Vec<&str> = states.iter().filter_map(|state| state.name).collect();
    let message = format!("the loop of {} asks without waiting in between", list(others, "and"));
    Some(
        Finding::new(question.place(), message)
            .help("add a Wait state to the loop")
            .note("every round costs state transitions, and an execution ends with 25,000 events"),
    )
}

/// Whether a state takes time, or may take some.
fn waits(state: &State<'_>) -> bool {
    match state.kind {
        Some(ObjectKind::Pass | ObjectKind::Choice | ObjectKind::Succeed | ObjectKind::Fail) => false,
        Some(ObjectKind::Task) => {
            let resource = state.node.get("Resource").and_then(Node::as_known_str);
            !resource.is_some_and(is_quick)
        }
        _ => true,
    }
}

/// Whether a call answers without waiting for a job, a token or a worker.
fn is_quick(resource: &str) -> bool {
    ![".sync", ".waitForTaskToken", ":activity:"].iter().any(|waiting| resource.contains(waiting))
}

/// Whether a Choice compares a text such as `RUNNING`, for which it goes round again.
fn asks_for_status(state: &State<'_>) -> bool {
    state.kind == Some(ObjectKind::Choice) && mentions_status(state.node)
}

/// The words that services have for what is not finished.
const UNFINISHED: [&str; 10] = [
    "RUNNING", "PENDING", "IN_PROGRESS", "INPROGRESS", "QUEUED", "CREATING", "STARTING", "UPDATING", "SUBMITTED",
    "PROCESSING",
];

fn mentions_status(node: &Node<'_>) -> bool {
    let is_unfinished = |text: &str| {
        let text = text.to_ascii_uppercase();
        UNFINISHED.iter().any(|word| text == *word || text.contains(&format!("'{word}'")))
    };
    if let Some(text) = node.as_str() {
        return is_unfinished(text);
    }
    let elements = node.as_array().unwrap_or_default().iter();
    let members = node.as_object().map_or(&[][..], |object| object.members());
    let members = members.iter().filter(|member| member.key().name() != "Comment" && member.key().name() != "Next");
    elements.chain(members.map(asl_model::syntax::Member::value)).any(mentions_status)
}
