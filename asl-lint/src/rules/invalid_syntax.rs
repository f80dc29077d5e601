use asl_model::span::Span;
use asl_model::syntax::{Kind, SyntaxError, SyntaxErrorKind};

use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode};
use crate::fix::{Applicability, Edit, Fix};
use crate::input::Problem;
use crate::place::{Place, Steps};
use crate::rule::rule;
use crate::source::EncodingFault;

rule!("invalid-syntax", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let is_json = cx.root().is_none_or(|root| !matches!(root.kind(), Kind::Unknown));
    let errors = || cx.problems().iter().filter_map(Problem::as_syntax_error);
    let unclosed: Vec<&SyntaxError> = errors().filter(|error| is_unclosed(error)).collect();
    let encoding = cx.problems().iter().filter_map(Problem::as_encoding_fault).map(encoding);
    // Where not even the first value is JSON, the rest of the text is not worth a word.
    let reported = if is_json { usize::MAX } else { 1 };
    let syntax = errors().filter(|error| !is_unclosed(error)).take(reported).map(syntax);
    let not_an_object = cx.root().filter(|root| root.as_object().is_none() && cx.is_whole(root)).map(|root| {
        let message = format!("a definition is a JSON object, and this is {}", root.describe());
        Finding::new(Place::key(Steps::default()), message)
    });
    encoding.chain(syntax).chain(never_closed(&unclosed)).chain(not_an_object).collect()
}

fn encoding(fault: &EncodingFault) -> Finding {
    let message = "the text is not UTF-8".to_owned();
    let help = if fault.utf16 { "the file is UTF-16: save it as UTF-8" } else { "save the file as UTF-8" };
    Finding::new(Place::Text(Span::at(fault.offset)), message)
        .label("the first byte that is not")
        .help(help)
}

fn syntax(error: &SyntaxError) -> Finding {
    let kind = error.kind();
    let code = match kind {
        SyntaxErrorKind::Empty => ServiceCode::MissingDescription,
        SyntaxErrorKind::TooDeep => ServiceCode::TooDeeplyNested,
        _ => ServiceCode::InvalidJsonDescription,
    };
    Finding::new(Place::Text(error.span()), kind.to_string())
        .maybe_help(help(kind))
        .maybe_fix(fix(error))
        .code(code)
}

const fn is_unclosed(error: &SyntaxError) -> bool {
    matches!(error.kind(), SyntaxErrorKind::Unclosed { .. })
}

/// One finding for all brackets that are open where the text ends.
fn never_closed(errors: &[&SyntaxError]) -> Option<Finding> {
    let (innermost, outer) = errors.split_last()?;
    let finding = syntax(innermost);
    Some(outer.iter().rev().take(MAX_RELATED).fold(finding, |finding, error| {
        finding.related(Place::Text(error.span()), "nor is this one")
    }))
}

/// As many other brackets are pointed at.
const MAX_RELATED: usize = 3;

fn help(kind: &SyntaxErrorKind) -> Option<String> {
    let help = match kind {
        SyntaxErrorKind::Comment => "move it into a `Comment` field, or name the file `.jsonc`",
        SyntaxErrorKind::TrailingComma { .. } => "remove the comma",
        _ => return None,
    };
    Some(help.to_owned())
}

/// A comment may say what stands nowhere else, so that only its author can do without it.
fn fix(error: &SyntaxError) -> Option<Fix<Edit>> {
    let (applicability, title) = match error.kind() {
        SyntaxErrorKind::Comment => (Applicability::Unsafe, "remove the comment"),
        SyntaxErrorKind::TrailingComma { .. } => (Applicability::Safe, "remove the comma"),
        _ => return None,
    };
    Some(Fix::new(applicability, title).delete(error.span()))
}
