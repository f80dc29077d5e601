use asl_model::field::{Evaluation, FieldType, QueryLanguage};
use asl_model::syntax::contains_placeholder;

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("quoted-substitution", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    if !cx.is_filled_as_text() {
        return Vec::new();
    }
    cx.definition().entries().filter_map(|entry| finding(&entry)).collect()
}

fn finding(entry: &Entry<'_, '_>) -> Option<Finding> {
    let field = entry.field.filter(|field| entry.site.allows(field))?;
    let wanted = match field.value() {
        FieldType::Integer(_) | FieldType::Number(_) => "a number",
        FieldType::Boolean | FieldType::Flag => "a boolean",
        _ => return None,
    };
    // What is filled in may be an expression.
    let is_evaluated = field.evaluation() != Evaluation::Literal
        && entry.site.language != Some(QueryLanguage::JsonPath);
    let is_filled = entry.value().as_str().is_some_and(contains_placeholder);
    let message = format!("`{}` takes {wanted}, and what is filled in here stays a string", field.name());
    (is_filled && !is_evaluated).then(|| {
        Finding::new(entry.value_place(), message)
            .help("take the quotes away, which only a definition that is a text allows")
    })
}
