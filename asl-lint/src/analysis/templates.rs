//! The payload templates of JSONPath states, each walked once.

use std::borrow::Cow;

use asl_model::field::{FieldType, QueryLanguage};
use asl_model::syntax::{Kind, Node};
use asl_model::template::{self, Template};

use crate::definition::{Definition, Entry, position_of};
use crate::diagnostic::quoted;
use crate::place::{Part, Place, Steps};

/// A field that holds a payload template, and what its values stand for.
#[derive(Debug)]
pub(crate) struct PayloadField<'t> {
    pub(crate) entry: Entry<'t, 't>,
    pub(crate) template: Template<'t, 't>,
}

/// Every payload template, in the order of the text.
pub(crate) fn fields<'t>(definition: &'t Definition<'t>) -> Vec<PayloadField<'t>> {
    let payloads = definition.entries().filter(is_payload);
    payloads.map(|entry| PayloadField { entry, template: template::payload(entry.value()) }).collect()
}

/// Whether a field holds a template that a JSONPath state evaluates.
fn is_payload(entry: &Entry<'_, '_>) -> bool {
    entry.field.is_some_and(|field| {
        let language = entry.site.language.or(field.query_language());
        matches!(field.value(), FieldType::Template(_))
            && field.is_allowed_in(QueryLanguage::JsonPath)
            && language == Some(QueryLanguage::JsonPath)
    })
}

impl<'t> PayloadField<'t> {
    /// The place of a part of the template's member at a JSON pointer.
    pub(crate) fn place(&self, pointer: &str, part: template::Part) -> Place {
        let part = match part {
            template::Part::Key => Part::Key,
            template::Part::Within(span) => Part::Within(span.range()),
            _ => Part::Value,
        };
        Place::Node { steps: self.find(pointer).0, part }
    }

    /// The text of the string at a JSON pointer.
    pub(crate) fn text(&self, pointer: &str) -> Option<&'t str> {
        self.find(pointer).1.as_str()
    }

    /// The way to the value at a JSON pointer, and the value.
    fn find(&self, pointer: &str) -> (Steps, &'t Node<'t>) {
        let (mut steps, mut node) = (self.entry.steps(), self.entry.value());
        for name in pointer.split('/').skip(1).map(unescape) {
            let child = match node.kind() {
                Kind::Array(elements) => {
                    name.parse().ok().and_then(|index| Some((index, elements.get(index)?)))
                }
                _ => position_of(node, &name).zip(node.get(&name)),
            };
            let Some((position, child)) = child else { break };
            steps.push(position);
            node = child;
        }
        (steps, node)
    }
}

/// What messages call the member at a JSON pointer: its key in backticks.
pub(crate) fn key(pointer: &str) -> String {
    quoted(&unescape(pointer.rsplit('/').next().unwrap_or_default()))
}

/// A token of a JSON pointer as the name that it stands for (RFC 6901).
fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}
