use crate::analysis::parameters::ParameterFaultKind;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("unlikely-parameter-value", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let faults = cx.parameter_faults().iter();
    faults.filter(|fault| fault.kind == ParameterFaultKind::Value).map(Finding::from).collect()
}
