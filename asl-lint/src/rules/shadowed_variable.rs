use crate::analysis::variables::Assignment;
use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::rule::rule;

rule!("shadowed-variable", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.variables().assignments().iter().filter_map(|assignment| finding(cx, assignment)).collect()
}

fn finding(cx: &Context<'_>, inner: &Assignment<'_>) -> Option<Finding> {
    let outer = cx.variables().outer(cx.definition(), inner)?;
    let name = quoted(&format!("${}", inner.name));
    let finding = Finding::new(inner.place.clone(), format!("the variable {name} belongs to the states around this one"))
        .related(outer.place.clone(), "it is assigned here")
        .help("take another name, and give the value out as a part of the output")
        .note("a branch or iteration reads the variables around it, and cannot assign them");
    Some(finding.code(ServiceCode::SchemaValidationFailed))
}
