use crate::allowance::{Allowance, Fault};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("unused-allowance", Reliability, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let faults = cx.allowances().faults().iter().map(fault);
    faults.chain(cx.allowances().unused().map(unused)).collect()
}

fn fault((place, fault): &(Place, Fault)) -> Finding {
    Finding::new(place.clone(), fault.kind.to_string()).help(fault.kind.help())
}

fn unused(allowance: &Allowance) -> Finding {
    let message = format!("`{}` finds nothing here that would have to be allowed", allowance.rule.name());
    Finding::new(allowance.place.clone(), message).help("remove the allowance: it would hide what comes later")
}
