use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::input::{SubstitutionFault, SubstitutionFaultKind};
use crate::place::Place;
use crate::rule::rule;

rule!("missing-definition-file", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let missing = |fault: &SubstitutionFault| match &fault.kind {
        SubstitutionFaultKind::MissingFile { path } => {
            Some(Finding::new(Place::File(fault.span), format!("there is no file {}", quoted(path))))
        }
        _ => None,
    };
    cx.substitution_faults().iter().filter_map(missing).collect()
}
