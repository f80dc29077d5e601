use crate::context::Context;
use crate::diagnostic::Finding;
use crate::input::{SubstitutionFault, SubstitutionFaultKind};
use crate::place::Place;
use crate::rule::rule;

rule!("unescaped-template-sequence", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let unescaped = |fault: &SubstitutionFault| match fault.kind {
        SubstitutionFaultKind::Unescaped { opening } => {
            let kind = if opening == "${" { "expression" } else { "directive" };
            let message = format!("Terraform takes `{opening}` for its own, and this is no {kind}");
            let escaped = opening.chars().next().map_or_else(String::new, |sigil| format!("{sigil}{opening}"));
            Some(Finding::new(Place::File(fault.span), message).help(format!("write `{escaped}`")))
        }
        _ => None,
    };
    cx.substitution_faults().iter().filter_map(unescaped).collect()
}
