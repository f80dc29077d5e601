use asl_model::field::ObjectKind;
use asl_model::resource::{Pattern, Resource, ResourceKind};
use asl_model::syntax::Node;

use crate::config::WorkflowType;
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::Finding;
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("standard-without-need", Cost, since "0.1.0", check);

/// In a chain of fewer states there is little to win.
const MANY: usize = 5;

/// Services that answer at once.
const QUICK: [&str; 5] = ["dynamodb", "sqs", "sns", "events", "eventbridge"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let states = cx.definition().states();
    let is_standard = cx.workflow_type() != Some(WorkflowType::Express) && !cx.definition().scopes().is_empty();
    let is_whole = cx.root().is_some_and(|root| cx.is_whole(root));
    let calls = states.iter().filter(|state| state.kind == Some(ObjectKind::Task)).count();
    let is_quick = states.iter().all(is_quick) && cx.graph().loops().is_empty();
    let message = format!("all {} states answer at once, which is cheaper in an Express machine", states.len());
    let finding = || {
        Finding::new(Place::key(Steps::default()), message)
            .help("make it one, if a step may run twice and nobody needs the history for 90 days")
            .note("if it is one, say so by `--workflow-type express`")
            .note("a Standard machine is billed by its transitions, an Express machine by its time")
    };
    (is_standard && is_whole && is_quick && calls > 0 && states.len() >= MANY).then(finding).into_iter().collect()
}

/// Whether a state certainly takes no time to speak of.
fn is_quick(state: &State<'_>) -> bool {
    let retries = state.node.get("Retry").is_some();
    match state.kind {
        Some(ObjectKind::Pass | ObjectKind::Choice | ObjectKind::Succeed | ObjectKind::Fail | ObjectKind::Parallel) => {
            !retries
        }
        Some(ObjectKind::Task) => !retries && calls_quick_service(state.node),
        _ => false,
    }
}

fn calls_quick_service(task: &Node<'_>) -> bool {
    let resource = task.get("Resource").and_then(Node::as_known_str).and_then(|text| Resource::parse(text).ok());
    resource.is_some_and(|resource| match resource.kind() {
        ResourceKind::Optimized(integration) | ResourceKind::Sdk(integration) => {
            integration.pattern() == Some(Pattern::RequestResponse)
                && integration.service().known().is_some_and(|service| QUICK.contains(&service))
        }
        _ => false,
    })
}
