use crate::context::Context;
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::input::{SubstitutionFault, SubstitutionFaultKind};
use crate::place::Place;
use crate::rule::rule;

rule!("undefined-substitution", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let undefined = |fault: &SubstitutionFault| match &fault.kind {
        SubstitutionFaultKind::Undefined { name, meant } => {
            let message = format!("nothing fills in {}", quoted(name));
            Some(Finding::new(Place::File(fault.span), message).maybe_help(did_you_mean(meant.as_deref())))
        }
        _ => None,
    };
    cx.substitution_faults().iter().filter_map(undefined).collect()
}
