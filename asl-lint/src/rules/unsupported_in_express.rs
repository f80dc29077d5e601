use asl_aws::integration::works_in_express;

use crate::analysis::calls::{Callee, TaskCall};
use crate::analysis::express::is_distributed;
use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("unsupported-in-express", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let calls = cx.calls().iter().filter_map(|task| call(cx, task));
    let maps = cx.definition().states().iter().filter_map(|state| map(cx, state));
    calls.chain(maps).collect()
}

fn call(cx: &Context<'_>, task: &TaskCall<'_>) -> Option<Finding> {
    let what = match &task.callee {
        Callee::Activity => "an activity".to_owned(),
        Callee::Service(call) if !works_in_express(call.pattern()) => quoted(call.pattern().suffix()),
        _ => return None,
    };
    let express = cx.express(task.state)?;
    let (steps, _) = task.resource()?;
    let message = format!("{} cannot wait for {what} in {}", task.state.title(), express.title());
    let help = "run it in a Standard workflow, or call the service without waiting";
    Some(Finding::new(Place::value(steps), message).help(help).code(ServiceCode::SchemaValidationFailed))
}

fn map(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    if !is_distributed(state) {
        return None;
    }
    let express = cx.express(state)?;
    let field = ["ItemProcessor", "Iterator"].into_iter().find_map(|name| position_of(state.node, name))?;
    let place = Place::key(state.steps.child(field));
    let message = format!("the Map state {} cannot be distributed in {}", state.title(), express.title());
    Some(Finding::new(place, message).code(ServiceCode::SchemaValidationFailed))
}
