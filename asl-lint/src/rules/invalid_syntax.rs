use asl_model::limits::DEFINITION_BYTES;
use asl_model::span::Span;
use asl_model::syntax::{Kind, Node, SyntaxError, SyntaxErrorKind};

use crate::context::Context;
use crate::diagnostic::{Finding, ServiceCode};
use crate::input::{HclError, Problem, YamlError};
use crate::fix::{Applicability, Edit, Fix};
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
    let yaml = cx.problems().iter().filter_map(Problem::as_yaml_error).map(yaml);
    let hcl = cx.problems().iter().filter_map(Problem::as_hcl_error).map(hcl);
    let foreign = cx.root().filter(|root| root.as_object().is_some() && cx.is_foreign()).map(|_| foreign());
    let too_long = cx.root().and_then(too_long);
    let text = encoding.chain(syntax).chain(yaml).chain(hcl).chain(never_closed(&unclosed));
    text.chain(foreign).chain(not_an_object).chain(too_long).collect()
}

/// A definition that is longer than the service reads.
fn too_long(root: &Node<'_>) -> Option<Finding> {
    let bytes = root.span().len();
    let message = format!("the definition has {bytes} bytes, and the service takes {DEFINITION_BYTES}");
    (bytes > DEFINITION_BYTES).then(|| {
        Finding::new(Place::key(Steps::default()), message)
            .help("leave out the space between values, or move a part into a state machine of its own")
    })
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

fn yaml(error: &YamlError) -> Finding {
    let help = error.kind.help().map(str::to_owned);
    Finding::new(Place::Text(error.span), error.kind.to_string()).maybe_help(help)
}

fn hcl(error: &HclError) -> Finding {
    Finding::new(Place::Text(error.span), error.to_string())
        .help("Terraform reads nothing of a file that has an error: what stands behind it was not looked at")
}

fn foreign() -> Finding {
    let message = "this object is neither a state machine nor a state".to_owned();
    Finding::new(Place::key(Steps::default()), message)
        .help("a state machine has `StartAt` and `States`, a state has a `Type`")
        .code(ServiceCode::SchemaValidationFailed)
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
        SyntaxErrorKind::TemplateDirective { .. } => "lint what the template gives once it is rendered",
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
