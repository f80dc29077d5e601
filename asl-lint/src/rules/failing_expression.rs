use asl_model::jsonata::analyze;

use crate::analysis::expressions::{Content, ExpressionString};
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("failing-expression", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.expressions().iter().flat_map(in_string).collect()
}

fn in_string(string: &ExpressionString<'_>) -> Vec<Finding> {
    let Content::Expression { start, expression } = &string.content else { return Vec::new() };
    let analysis = analyze(expression);
    let failing = analysis.faults().iter().filter(|fault| !fault.kind().is_refused());
    let place = |span: asl_model::span::Span| string.within(span.shifted(*start));
    failing.map(|fault| Finding::new(place(fault.span()), fault.to_string())).collect()
}
