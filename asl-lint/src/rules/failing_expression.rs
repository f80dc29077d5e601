use asl_model::jsonata::{Fault, FaultKind, Kind, StatesMember, analyze};
use asl_model::similar::clearly_closest;
use asl_model::span::Span;

use crate::analysis::expressions::{Content, ExpressionString};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Part, Place};
use crate::rule::rule;

rule!("failing-expression", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.expressions().iter().flat_map(in_string).collect()
}

fn in_string(string: &ExpressionString<'_>) -> Vec<Finding> {
    let Content::Expression { start, expression } = &string.content else { return Vec::new() };
    let analysis = analyze(expression);
    let failing = analysis.faults().iter().filter(|fault| !fault.kind().is_refused());
    let place = |span: Span| string.within(span.shifted(*start));
    let faults = failing.map(|fault| {
        let place = place(fault.span());
        let fix = fix(fault, &place);
        Finding::new(place, fault.to_string()).maybe_fix(fix)
    });
    let root = expression.root();
    let is_function = matches!(root.kind(), Kind::Lambda { .. } | Kind::Partial { .. } | Kind::Transform { .. });
    let function = is_function.then(|| {
        Finding::new(place(root.span()), "the expression gives a function, which is no JSON".to_owned())
            .help("call the function")
    });
    faults.chain(function).collect()
}

/// The part of `$states` that must have been meant.
fn fix(fault: &Fault, place: &Place) -> Option<Fix<Edit>> {
    let FaultKind::UnknownStatesMember { name, .. } = fault.kind() else { return None };
    let Place::Node { steps, part: Part::Within(range) } = place else { return None };
    let meant = clearly_closest(name, StatesMember::ALL.map(StatesMember::name))?;
    let title = format!("replace {} with `{meant}`", quoted(name));
    Some(Fix::new(Applicability::Safe, title).replace_within(steps.clone(), range.clone(), meant))
}
