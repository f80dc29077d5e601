//! Whether a value is what its field wants.

use std::collections::BTreeSet;
use std::fmt::Display;

use asl_model::field::{
    Evaluation, Field, FieldType, IntegerRange, List, NumberRange, QueryLanguage, TemplateRoot,
};
use asl_model::name::MapLabel;
use asl_model::similar::{clearly_closest, closest};
use asl_model::span::Span;
use asl_model::syntax::{Kind, Node};
use asl_model::timestamp::Timestamp;

use crate::definition::Entry;
use crate::diagnostic::{list, quoted};
use crate::place::{Place, Steps};

/// A value that its field does not take.
#[derive(Debug)]
pub(crate) struct ValueFault {
    /// The value, or a part of it.
    pub(crate) place: Place,
    /// What is wrong, behind the name of the field: ``must be a string, not `5` ``.
    pub(crate) problem: String,
    /// The keyword that was most likely meant.
    pub(crate) meant: Option<&'static str>,
    /// The same, where it is beyond doubt.
    pub(crate) clearly_meant: Option<&'static str>,
}

/// What is wrong with the value of a field, as far as it can be known.
pub(crate) fn faults(entry: &Entry<'_, '_>, field: &Field) -> Vec<ValueFault> {
    let value = entry.value();
    let is_null = matches!(value.kind(), Kind::Null) && field.is_nullable();
    if is_null || is_expression(entry, field) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    examine(field.value(), value, &|| entry.steps(), &mut faults);
    faults
}

/// Whether a JSONata expression stands where one may.
fn is_expression(entry: &Entry<'_, '_>, field: &Field) -> bool {
    field.evaluation() != Evaluation::Literal
        && field.value() != FieldType::Template(TemplateRoot::Object)
        && entry.site.language != Some(QueryLanguage::JsonPath)
        && entry.value().as_str().is_some_and(|text| text.starts_with("{%"))
}

/// The way to a value, for the few that are at fault.
type Way<'a> = &'a dyn Fn() -> Steps;

fn examine(expected: FieldType, value: &Node<'_>, steps: Way<'_>, faults: &mut Vec<ValueFault>) {
    if value.is_unknown() {
        return;
    }
    if let FieldType::List(list) = expected {
        return examine_list(list, value, steps, faults);
    }
    if !fits(expected, value) {
        let mut found = fault(steps, format!("must be {}, not {}", describe(expected), shown(value)));
        if let (FieldType::Keyword(words), Some(text)) = (expected, value.as_str()) {
            found.meant = closest(text, words.iter().copied());
            found.clearly_meant = clearly_closest(text, words.iter().copied());
        }
        faults.push(found);
    } else if matches!(expected, FieldType::States) && is_empty(value) {
        faults.push(fault(steps, "must not be empty".to_owned()));
    } else if let Some((place, problem)) = value.as_str().and_then(|text| misspelt(expected, text)) {
        let place = Place::within(steps(), place.range());
        faults.push(ValueFault { place, problem, meant: None, clearly_meant: None });
    }
}

fn examine_list(list: List, value: &Node<'_>, steps: Way<'_>, faults: &mut Vec<ValueFault>) {
    let Some(elements) = value.as_array() else {
        return faults.push(fault(steps, format!("must be an array, not {}", shown(value))));
    };
    if list.non_empty && elements.is_empty() {
        faults.push(fault(steps, "must not be empty".to_owned()));
    }
    let mut seen = BTreeSet::new();
    for (position, element) in elements.iter().enumerate() {
        let steps: Way<'_> = &|| steps().child(position);
        let text = element.as_known_str().filter(|_| list.unique);
        if let Some(text) = text.filter(|text| !seen.insert(*text)) {
            faults.push(fault(steps, format!("must not hold {} twice", quoted(text))));
        }
        let before = faults.len();
        examine(*list.element, element, steps, faults);
        for fault in faults.iter_mut().skip(before) {
            fault.problem = format!("holds an element that {}", fault.problem);
        }
    }
}

/// A fault of a whole value.
fn fault(steps: Way<'_>, problem: String) -> ValueFault {
    ValueFault { place: Place::value(steps()), problem, meant: None, clearly_meant: None }
}

fn is_empty(value: &Node<'_>) -> bool {
    value.as_object().is_some_and(|object| object.members().is_empty())
}

/// Where a text breaks the rules for what it should be, and how.
fn misspelt(expected: FieldType, text: &str) -> Option<(Span, String)> {
    match expected {
        FieldType::Timestamp => {
            let error = Timestamp::parse(text).err()?;
            Some((error.span(), format!("is no timestamp: {error}")))
        }
        FieldType::Label => {
            let error = MapLabel::parse(text).err()?;
            Some((error.span(), format!("is no label: {error}")))
        }
        _ => None,
    }
}

fn fits(expected: FieldType, value: &Node<'_>) -> bool {
    match expected {
        FieldType::Keyword(words) => value.as_str().is_some_and(|text| words.contains(&text)),
        FieldType::Flag | FieldType::Boolean => value.as_bool().is_some(),
        FieldType::Integer(range) => value.as_number().is_some_and(|number| is_integer_in(range, number)),
        FieldType::Number(range) => value.as_number().is_some_and(|number| is_number_in(range, number)),
        FieldType::JsonPointer => value.as_str().is_some_and(|text| text.is_empty() || text.starts_with('/')),
        FieldType::Json | FieldType::Template(TemplateRoot::Any) => true,
        FieldType::Template(TemplateRoot::ArrayOrObject) => {
            value.as_array().is_some() || value.as_object().is_some()
        }
        FieldType::Template(_) | FieldType::Object(_) | FieldType::States => value.as_object().is_some(),
        FieldType::List(_) => value.as_array().is_some(),
        FieldType::Text
        | FieldType::Timestamp
        | FieldType::StateName
        | FieldType::ErrorName
        | FieldType::Label
        | FieldType::Resource(_)
        | FieldType::RoleArn
        | FieldType::Path(_) => value.as_str().is_some(),
        // A type that is newer than this rule.
        _ => true,
    }
}

/// Whether the text of a number is whole, also as `1.0` or `1e3`, and in the range.
fn is_integer_in(range: IntegerRange, number: &str) -> bool {
    if let Ok(value) = number.parse() {
        return range.contains(value);
    }
    let Ok(value) = number.parse::<f64>() else { return true };
    if value.fract() != 0.0 {
        return false;
    }
    match format!("{value:.0}").parse() {
        Ok(value) => range.contains(value),
        Err(_) => range.max.is_none() && value > 0.0,
    }
}

fn is_number_in(range: NumberRange, number: &str) -> bool {
    number.parse().is_ok_and(|value| range.contains(value))
}

/// What a field takes, in words.
fn describe(expected: FieldType) -> String {
    match expected {
        FieldType::Keyword(words) => list(words, "or"),
        FieldType::Flag | FieldType::Boolean => "`true` or `false`".into(),
        FieldType::Integer(range) => format!("a whole number{}", bounds(Some(range.min), range.max)),
        FieldType::Number(range) => format!("a number{}", bounds(range.min, range.max)),
        FieldType::JsonPointer => "a JSON pointer such as `/items`".into(),
        FieldType::List(_) => "an array".into(),
        FieldType::Template(TemplateRoot::ArrayOrObject) => "an array or an object".into(),
        FieldType::Template(_) | FieldType::Object(_) | FieldType::States => "an object".into(),
        FieldType::Timestamp => "a timestamp such as `2024-03-14T01:59:00Z`".into(),
        FieldType::StateName => "the name of a state".into(),
        FieldType::ErrorName => "the name of an error".into(),
        FieldType::Path(_) => "a path in a string".into(),
        _ => "a string".into(),
    }
}

fn bounds<T: Display>(min: Option<T>, max: Option<T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    }
}

/// A value as messages show it: what is short as it is, the rest by its kind.
fn shown(value: &Node<'_>) -> String {
    match value.kind() {
        Kind::Bool(value) => quoted(&value.to_string()),
        Kind::Number(text) => quoted(text),
        Kind::String(text) => format!("the string {}", quoted(text)),
        _ => value.describe().to_owned(),
    }
}
