use crate::analysis::calls::{Callee, TaskCall};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::fix::{Applicability, Edit, Fix};
use crate::rule::rule;

rule!("missing-timeout", Reliability, since "0.1.0", check);

/// Parameters with which a job ends by itself.
const LIMITS_OF_JOBS: [&str; 3] = ["StoppingCondition", "StoppingConditions", "Timeout"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    // A limit for the whole execution is one for everything in it.
    if cx.root().is_some_and(|root| root.get("TimeoutSeconds").is_some()) {
        return Vec::new();
    }
    cx.calls().iter().filter(|task| cx.is_whole(task.state.node)).filter_map(finding).collect()
}

fn finding(task: &TaskCall<'_>) -> Option<Finding> {
    let has = |field: &str| task.state.node.get(field).is_some();
    let has_timeout = has("TimeoutSeconds") || has("TimeoutSecondsPath");
    let has_heartbeat = has("HeartbeatSeconds") || has("HeartbeatSecondsPath");
    let what = if task.waits_for_job() {
        let parameters = task.parameters().map(|(_, node)| node);
        let is_limited = |name: &str| {
            parameters.is_some_and(|it| it.get(name).is_some() || it.get(&format!("{name}.$")).is_some())
        };
        if has_timeout || LIMITS_OF_JOBS.into_iter().any(is_limited) {
            return None;
        }
        "a job"
    } else if has_timeout || has_heartbeat {
        return None;
    } else if task.waits_for_token() {
        "a callback"
    } else if matches!(task.callee, Callee::Activity) {
        "a worker"
    } else {
        return None;
    };
    let fields = if what == "a job" { "`TimeoutSeconds`" } else { "`HeartbeatSeconds` or `TimeoutSeconds`" };
    let message = format!("{} waits for {what} without a limit", task.state.title());
    let note = "by default a task may take more than three years, longer than an execution may last";
    let finding = Finding::new(task.state.place(), message).help(format!("add {fields}")).note(note);
    Some(finding.maybe_fix(fix(task)))
}

/// How long a task may take is for its author to say: the fix is a beginning.
const A_DAY: u32 = 86_400;

fn fix(task: &TaskCall<'_>) -> Option<Fix<Edit>> {
    let state = task.state;
    let after = state.last_before_transition()?;
    let fix = Fix::new(Applicability::Unsafe, format!("let {} take no longer than a day", state.title()));
    Some(fix.insert_after(state.steps.clone(), after, "TimeoutSeconds", A_DAY))
}
