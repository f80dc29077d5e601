use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::input::{SubstitutionFault, SubstitutionFaultKind};
use crate::place::Place;
use crate::rule::rule;

rule!("unused-substitution", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let unused = |fault: &SubstitutionFault| match &fault.kind {
        SubstitutionFaultKind::Unused { name } => {
            let message = format!("nothing uses the substitution {}", quoted(name));
            Some(Finding::new(Place::File(fault.span), message).help("remove it, or use it in the definition"))
        }
        _ => None,
    };
    cx.substitution_faults().iter().filter_map(unused).collect()
}
