use asl_model::field::ObjectKind;
use asl_model::jsonata::{DelimiterErrorKind, Expression, Fault, JsonataError, StatesMember, StatesUse, analyze};

use crate::analysis::expressions::{Content, ExpressionString};
use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode};
use crate::rule::rule;

rule!("invalid-expression", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.expressions().iter().flat_map(in_string).collect()
}

fn in_string(string: &ExpressionString<'_>) -> Vec<Finding> {
    match &string.content {
        Content::Expression { start, expression } => refused(string, *start, expression),
        Content::Fault { start, error } => vec![unreadable(string, *start, error)],
        Content::Delimiter(error) if error.kind() == DelimiterErrorKind::Unclosed => {
            let finding = Finding::new(string.within(error.span()), error.to_string());
            vec![finding.code(ServiceCode::SchemaValidationFailed)]
        }
        Content::Delimiter(_) | Content::Unknown => Vec::new(),
    }
}

fn unreadable(string: &ExpressionString<'_>, start: usize, error: &JsonataError) -> Finding {
    let finding = Finding::new(string.within(error.span().shifted(start)), error.to_string());
    let finding = match error.opened() {
        Some(opened) => finding.related(string.within(opened.shifted(start)), "still open here"),
        None => finding,
    };
    finding.code(ServiceCode::InvalidJsonataExpression)
}

/// What can be read, and what the service takes nowhere, or not in this field.
fn refused(string: &ExpressionString<'_>, start: usize, expression: &Expression) -> Vec<Finding> {
    let analysis = analyze(expression);
    let fault = |fault: &Fault| {
        Finding::new(string.within(fault.span().shifted(start)), fault.to_string())
            .code(ServiceCode::UnsupportedJsonataExpression)
    };
    let faults = analysis.faults().iter().filter(|fault| fault.kind().is_refused()).map(fault);
    let absent = analysis.states().iter().filter_map(|used| absent(string, start, used));
    faults.chain(absent).collect()
}

/// A part of `$states` that the field does not have.
fn absent(string: &ExpressionString<'_>, start: usize, used: &StatesUse<'_>) -> Option<Finding> {
    let member = used.member()?;
    let (field, kind) = (string.entry.name(), string.entry.site.kind);
    let is_product = matches!(field, "Output" | "Assign");
    let (exists, where_it_is) = match member {
        StatesMember::Result => {
            let works = matches!(kind, ObjectKind::Task | ObjectKind::Parallel | ObjectKind::Map);
            (is_product && works, "`Output` and `Assign` of a Task, Parallel or Map state")
        }
        StatesMember::ErrorOutput => {
            (is_product && kind == ObjectKind::Catcher, "`Output` and `Assign` of a catcher")
        }
        _ => return None,
    };
    let name = member.name();
    let message = format!("`$states.{name}` does not exist in `{field}` of a {}", kind.schema().name());
    (!exists).then(|| {
        Finding::new(string.within(used.span().shifted(start)), message)
            .help(format!("it exists only in {where_it_is}"))
            .code(ServiceCode::SchemaValidationFailed)
    })
}
