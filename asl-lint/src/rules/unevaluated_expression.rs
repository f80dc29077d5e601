use asl_model::field::{Evaluation, FieldType, QueryLanguage, TemplateRoot};
use asl_model::jsonata::{DelimiterError, DelimiterErrorKind, Expression, analyze, delimited};
use asl_model::syntax::Node;
use asl_model::template::{Suspicion, SuspicionKind};

use crate::analysis::expressions::{Content, ExpressionString};
use crate::analysis::templates::PayloadField;
use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("unevaluated-expression", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let strings = cx.expressions().iter().filter_map(misdelimited);
    let payloads = cx.payload_fields().iter().flat_map(in_payload);
    let entries = cx.definition().entries();
    strings.chain(payloads).chain(entries.flat_map(|entry| in_literal_field(&entry))).collect()
}

/// An expression with text around it, or one whose first delimiter is missing.
fn misdelimited(string: &ExpressionString<'_>) -> Option<Finding> {
    let Content::Delimiter(error) = &string.content else { return None };
    let is_meant = match error.kind() {
        DelimiterErrorKind::TextAround => holds_expression(string.text, error),
        DelimiterErrorKind::Unopened => is_expression(string.text.strip_suffix("%}")?),
        _ => false,
    };
    // A field that takes no text at all has a finding already.
    let takes_text = string.is_nested() || string.entry.field.is_some_and(|field| is_text(field.value()));
    (is_meant && takes_text).then(|| Finding::new(string.within(error.span()), error.to_string()))
}

/// Whether what stands between the delimiters is an expression, and not a tag of some other template language.
fn holds_expression(text: &str, error: &DelimiterError) -> bool {
    let inside = error.span().text(text);
    let inside = inside.and_then(|text| text.strip_prefix("{%")?.strip_suffix("%}"));
    inside.is_some_and(is_expression)
}

fn is_expression(text: &str) -> bool {
    Expression::parse(text)
        .is_ok_and(|expression| !analyze(&expression).faults().iter().any(|fault| fault.kind().is_refused()))
}

fn in_payload<'a>(payload: &'a PayloadField<'_>) -> impl Iterator<Item = Finding> + 'a {
    let is_expression = |suspicion: &&Suspicion| suspicion.kind() == SuspicionKind::Expression;
    payload.template.suspicions().iter().filter(is_expression).map(|suspicion| {
        in_json_path(payload.place(suspicion.pointer(), suspicion.part()))
    })
}

fn in_json_path(place: Place) -> Finding {
    Finding::new(place, "this looks like a JSONata expression, and the state is in JSONPath".to_owned())
        .help("set `\"QueryLanguage\": \"JSONata\"` in the state, or write a path")
}

/// Whether a field takes any text.
const fn is_text(value: FieldType) -> bool {
    matches!(
        value,
        FieldType::Text
            | FieldType::Resource(_)
            | FieldType::ErrorName
            | FieldType::RoleArn
            | FieldType::Template(TemplateRoot::Any)
    )
}

/// Expressions in a field that takes any text and evaluates none.
fn in_literal_field(entry: &Entry<'_, '_>) -> Vec<Finding> {
    let Some(field) = entry.field.filter(|field| field.name() != "Comment") else { return Vec::new() };
    let is_json_path = entry.site.language == Some(QueryLanguage::JsonPath);
    let is_whole = |node: &Node<'_>| node.as_known_str().is_some_and(|text| matches!(delimited(text), Ok(Some(_))));
    let never = |place| {
        Finding::new(place, format!("`{}` takes no JSONata expression: this is plain text", field.name()))
            .help("write the value itself")
    };
    match field.value() {
        FieldType::List(list) if is_text(*list.element) => {
            let elements = entry.value().as_array().unwrap_or_default().iter().enumerate();
            let whole = elements.filter(|(_, element)| is_whole(element));
            whole.map(|(position, _)| never(Place::value(entry.steps().child(position)))).collect()
        }
        value if is_text(value) && is_whole(entry.value()) => match field.evaluation() {
            Evaluation::Literal => vec![never(entry.value_place())],
            Evaluation::Expression if is_json_path => vec![in_json_path(entry.value_place())],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
