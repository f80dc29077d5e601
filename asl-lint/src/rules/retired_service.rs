use asl_aws::CallError;
use asl_aws::sdk::FindError;

use crate::analysis::calls::{Callee, NotCallable, TaskCall};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("retired-service", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.calls().iter().filter_map(finding).collect()
}

fn finding(task: &TaskCall<'_>) -> Option<Finding> {
    let Callee::Nothing(NotCallable::NoSuchCall { error: CallError::Sdk(error), service, .. }) = &task.callee
    else {
        return None;
    };
    if !matches!(error, FindError::RetiredService { .. } | FindError::DeprecatedService { .. }) {
        return None;
    }
    let (steps, _) = task.resource()?;
    Some(Finding::new(Place::within(steps, service.range()), error.to_string()))
}
