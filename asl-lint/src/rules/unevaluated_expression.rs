use asl_model::field::{Evaluation, FieldType, QueryLanguage, TemplateRoot};
use asl_model::jsonata::{DelimiterError, DelimiterErrorKind, Expression, analyze, delimited};
use asl_model::span::Span;
use asl_model::syntax::{Kind, Node};
use asl_model::template::{Suspicion, SuspicionKind};

use crate::analysis::expressions::{Content, ExpressionString};
use crate::analysis::templates::PayloadField;
use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::Finding;
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Part, Place, Steps};
use crate::rule::rule;

rule!("unevaluated-expression", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let strings = cx.expressions().iter().filter_map(misdelimited);
    let payloads = cx.payload_fields().iter().flat_map(in_payload);
    let entries = cx.definition().entries();
    let keys = cx.definition().entries().filter(is_jsonata_template).flat_map(|entry| {
        let mut findings = Vec::new();
        in_keys(entry.value(), &mut entry.steps(), &mut findings);
        findings
    });
    strings.chain(payloads).chain(keys).chain(entries.flat_map(|entry| in_literal_field(&entry))).collect()
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
    (is_meant && takes_text).then(|| {
        Finding::new(string.within(error.span()), error.to_string()).maybe_fix(trim(string))
    })
}

/// Takes away the space around an expression.
fn trim(string: &ExpressionString<'_>) -> Option<Fix<Edit>> {
    let trimmed = string.text.trim();
    let Place::Node { steps, part: Part::Within(range) } = string.within(Span::new(0, string.text.len())) else {
        return None;
    };
    let is_whole = matches!(delimited(trimmed), Ok(Some(_)));
    is_whole.then(|| {
        Fix::new(Applicability::Safe, "remove the space around the expression").replace_within(steps, range, trimmed)
    })
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

/// Whether a field holds a template that a JSONata state evaluates.
fn is_jsonata_template(entry: &Entry<'_, '_>) -> bool {
    let is_template = entry.field.is_some_and(|field| {
        matches!(field.value(), FieldType::Template(_)) && field.is_allowed_in(QueryLanguage::Jsonata)
    });
    is_template && entry.site.language == Some(QueryLanguage::Jsonata)
}

/// Keys that are expressions: only values are evaluated.
fn in_keys(node: &Node<'_>, steps: &mut Steps, findings: &mut Vec<Finding>) {
    let object = match node.kind() {
        Kind::Object(object) => object.members(),
        Kind::Array(elements) => {
            for (position, element) in elements.iter().enumerate() {
                steps.push(position);
                in_keys(element, steps, findings);
                steps.pop();
            }
            return;
        }
        _ => return,
    };
    for (position, member) in object.iter().enumerate() {
        steps.push(position);
        if matches!(delimited(member.key().name()), Ok(Some(_))) {
            let message = "a key is never evaluated: this is plain text".to_owned();
            let help = "make the object by one expression: `{% {$name: …} %}`";
            findings.push(Finding::new(Place::key(steps.clone()), message).help(help));
        }
        in_keys(member.value(), steps, findings);
        steps.pop();
    }
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
