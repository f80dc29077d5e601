use asl_model::error_name::PredefinedError;

use crate::analysis::handlers::HandlerField;
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::rule::rule;

rule!("uncatchable-error", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let names = cx.handlers(HandlerField::Catch).flat_map(|catcher| catcher.names());
    let runtime = names.filter(|(_, name)| PredefinedError::of(name) == Some(PredefinedError::Runtime));
    runtime
        .map(|(place, name)| {
            let message = format!("{} ends every execution: no catcher ever takes it", quoted(name));
            Finding::new(place, message).help("remove the name, and mend what raises it")
        })
        .collect()
}
