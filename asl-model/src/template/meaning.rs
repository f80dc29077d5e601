use super::{Meaning, Part, TemplateErrorKind};
use crate::intrinsic::{self, Intrinsic};
use crate::path::JsonPath;
use crate::span::Span;
use crate::syntax::{Key, Node, contains_placeholder};

/// The name that a key of a JSONPath template gives, if the key ends in `.$` and its value is thus dynamic.
///
/// ```
/// use asl_model::template::dynamic_name;
///
/// assert_eq!(dynamic_name("total.$"), Some("total"));
/// assert_eq!(dynamic_name("total"), None);
/// ```
#[must_use]
pub fn dynamic_name(key: &str) -> Option<&str> {
    key.strip_suffix(".$")
}

/// The place of the JSONata expression in a string that begins with `{%` and ends with `%}`, without these
/// delimiters.
///
/// Any other string is a literal, also one with text or space around the delimiters (ASL specification,
/// section "JSONata").
///
/// ```
/// use asl_model::template::delimited_expression;
///
/// let text = "{% $states.input.total %}";
/// assert_eq!(delimited_expression(text).and_then(|span| span.text(text)), Some(" $states.input.total "));
/// assert_eq!(delimited_expression(" {% 1 %}"), None);
/// assert_eq!(delimited_expression("{%}"), None);
/// ```
#[must_use]
pub fn delimited_expression(text: &str) -> Option<Span> {
    let inner = text.strip_prefix("{%")?.strip_suffix("%}")?;
    Some(Span::new("{%".len(), "{%".len() + inner.len()))
}

/// What the value of a key that ends in `.$` stands for, or what is wrong with it.
pub(super) fn payload_meaning(key: &Key<'_>, value: &Node<'_>) -> Result<Meaning, (Part, TemplateErrorKind)> {
    if let Some(text) = value.as_str() {
        return text_meaning(key, text);
    }
    if value.is_unknown() {
        return Ok(Meaning::Unknown);
    }
    let kind = TemplateErrorKind::NotAString { key: key.name().to_owned(), found: value.describe() };
    Err((Part::Value, kind))
}

fn text_meaning(key: &Key<'_>, text: &str) -> Result<Meaning, (Part, TemplateErrorKind)> {
    if contains_placeholder(text) {
        return Ok(known_intrinsic(text).map_or(Meaning::Unknown, Meaning::Intrinsic));
    }
    if text.trim_start().starts_with('$') {
        return JsonPath::parse(text)
            .map(Meaning::Path)
            .map_err(|error| (Part::Within(error.span()), TemplateErrorKind::Path(error.kind().clone())));
    }
    if looks_like_call(text) {
        return Intrinsic::parse(text).map(Meaning::Intrinsic).map_err(|error| {
            (Part::Within(error.span()), TemplateErrorKind::Intrinsic(error.kind().clone()))
        });
    }
    Err((Part::Value, TemplateErrorKind::NotAnExpression { key: key.name().to_owned() }))
}

/// An intrinsic in which placeholders stand in strings only, so that its paths are known.
fn known_intrinsic(text: &str) -> Option<Intrinsic> {
    let intrinsic = Intrinsic::parse(text).ok()?;
    let is_known = intrinsic.paths().iter().all(|(_, path)| !contains_placeholder(path.as_str()));
    is_known.then_some(intrinsic)
}

/// Whether a text was meant as an intrinsic function call, so that an error of the call says more than that
/// it is none.
fn looks_like_call(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(intrinsic::PREFIX)
        || intrinsic::Function::ALL.iter().any(|function| {
            let bare = function.name().strip_prefix(intrinsic::PREFIX);
            bare.and_then(|bare| text.strip_prefix(bare)).is_some_and(|rest| rest.starts_with('('))
        })
}
