use crate::analysis::parameters::ParameterFaultKind;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("missing-parameter", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let faults = cx.parameter_faults().iter();
    faults.filter(|fault| fault.kind == ParameterFaultKind::Missing).map(Finding::from).collect()
}
