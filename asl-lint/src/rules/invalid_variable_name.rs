use asl_model::name::VariableName;

use crate::analysis::variables::Assignment;
use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::rule::rule;

rule!("invalid-variable-name", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.variables().assignments().iter().filter_map(finding).collect()
}

fn finding(assignment: &Assignment<'_>) -> Option<Finding> {
    // Only in JSONata the `.$` is a part of the name, and has a finding of its own.
    let error = VariableName::parse(assignment.name.trim_end_matches(".$")).err()?;
    let message = match assignment.name {
        "" => "a variable has an empty name".to_owned(),
        name => format!("{} is no name of a variable: {error}", quoted(name)),
    };
    let help = assignment.name.contains(['.', '[']).then(|| "assign the whole variable: parts cannot be".to_owned());
    Some(
        Finding::new(assignment.place.clone(), message)
            .maybe_help(help)
            .code(ServiceCode::SchemaValidationFailed),
    )
}
