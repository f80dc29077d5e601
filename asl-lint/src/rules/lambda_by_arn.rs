use crate::analysis::calls::Callee;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("lambda-by-arn", Style, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let functions = cx.calls().iter().filter(|task| matches!(task.callee, Callee::Function));
    functions
        .filter_map(|task| {
            let (steps, _) = task.resource()?;
            let message = format!("{} calls a function by its own ARN", task.state.title());
            let help = "call `arn:aws:states:::lambda:invoke` with `FunctionName` and `Payload`";
            let note = "the integration can wait for a callback, and its result says which version ran";
            Some(Finding::new(Place::value(steps), message).help(help).note(note))
        })
        .collect()
}
