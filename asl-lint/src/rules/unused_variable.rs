use crate::analysis::expressions::Content;
use crate::analysis::references::Referent;
use crate::analysis::variables::Assignment;
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::fix::{Applicability, Fix};
use crate::place::Place;
use crate::rule::rule;

rule!("unused-variable", Style, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let unused = cx.variables().assignments().iter().filter(|assignment| !is_read(cx, assignment.name));
    unused.map(finding).collect()
}

fn finding(assignment: &Assignment<'_>) -> Finding {
    let message = format!("nothing reads the variable {}", quoted(&format!("${}", assignment.name)));
    let fix = match &assignment.place {
        Place::Node { steps, .. } => Some(Fix::new(Applicability::Unsafe, "remove it").remove(steps.clone())),
        Place::Text(_) | Place::File(_) => None,
    };
    Finding::new(assignment.place.clone(), message).help("remove it").maybe_fix(fix)
}

/// Whether something reads a variable of this name, or may do so where nobody can know.
fn is_read(cx: &Context<'_>, name: &str) -> bool {
    let reads = |target: &Referent| matches!(target, Referent::Variable { name: read, .. } if read == name);
    if cx.references().iter().any(|reference| reads(&reference.target)) {
        return true;
    }
    let mention = format!("${name}");
    let unread = cx.expressions().iter().filter(|string| !matches!(string.content, Content::Expression { .. }));
    let mut expressions = unread.map(|string| string.text);
    let mut leaves = cx.payload_fields().iter().flat_map(|payload| payload.template.leaves());
    expressions.any(|text| text.contains(&mention))
        || leaves.any(|leaf| leaf.node().as_str().is_some_and(|text| text.contains(&mention)))
}
