use asl_model::error_name::PredefinedError;

use crate::analysis::handlers::{Handler, HandlerField};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("uncatchable-error", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.handlers(HandlerField::Catch).flat_map(|catcher| in_catcher(&catcher)).collect()
}

fn in_catcher(catcher: &Handler<'_>) -> Vec<Finding> {
    let is_runtime = |name: &str| PredefinedError::of(name) == Some(PredefinedError::Runtime);
    let finding = |(number, name)| {
        let message = format!("{} ends every execution: no catcher ever takes it", quoted(name));
        Finding::new(catcher.place_of_name(number), message).help("remove the name, and mend what raises it")
    };
    catcher.names().filter(|(_, name)| is_runtime(name)).map(finding).collect()
}
