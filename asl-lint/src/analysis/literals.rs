//! Texts that stand for themselves, in what states hand over.

use std::ops::Range;

use asl_model::field::{Field, FieldType};
use asl_model::syntax::{Kind, Node, contains_placeholder};

use crate::definition::Definition;
use crate::place::{Place, Steps};

/// A text and where it stands.
#[derive(Debug)]
pub(crate) struct Literal<'t> {
    /// The key of the member whose value it is.
    pub(crate) key: Option<&'t str>,
    pub(crate) text: &'t str,
    pub(crate) steps: Steps,
}

impl Literal<'_> {
    /// The place of a part of it.
    pub(crate) fn within(&self, range: Range<usize>) -> Place {
        Place::within(self.steps.clone(), range)
    }
}

/// The texts in a `Resource` or a payload that no expression computes and that somebody wants, told by the key and
/// the text; those with placeholders too, as far as ARNs stand in them.
pub(crate) fn texts<'t>(
    definition: &'t Definition<'t>,
    is_wanted: &dyn Fn(Option<&str>, &str) -> bool,
) -> Vec<Literal<'t>> {
    let mut search = Search { is_wanted, way: Vec::new(), found: Vec::new() };
    for entry in definition.entries() {
        let holds_texts = |field: &Field| {
            matches!(
                field.value(),
                FieldType::Template(_) | FieldType::Json | FieldType::Resource(_) | FieldType::RoleArn
            )
        };
        if entry.field.is_some_and(holds_texts) {
            search.collect(entry.value(), Some(entry.name()), &|| entry.steps());
        }
    }
    search.found
}

struct Search<'a, 't> {
    is_wanted: &'a dyn Fn(Option<&str>, &str) -> bool,
    /// The way from the field to where the search is.
    way: Vec<usize>,
    found: Vec<Literal<'t>>,
}

impl<'t> Search<'_, 't> {
    fn collect(&mut self, node: &'t Node<'t>, key: Option<&'t str>, field: &dyn Fn() -> Steps) {
        match node.kind() {
            Kind::String(text) => {
                let is_computed = text.starts_with("{%") || key.is_some_and(|key| key.ends_with(".$"));
                let is_known = || text.contains("arn:") || !contains_placeholder(text);
                if !is_computed && (self.is_wanted)(key, text) && is_known() {
                    let mut steps = field();
                    self.way.iter().for_each(|position| steps.push(*position));
                    self.found.push(Literal { key, text, steps });
                }
            }
            Kind::Array(elements) => {
                for (position, element) in elements.iter().enumerate() {
                    self.way.push(position);
                    self.collect(element, None, field);
                    self.way.pop();
                }
            }
            Kind::Object(object) => {
                for (position, member) in object.members().iter().enumerate() {
                    self.way.push(position);
                    self.collect(member.value(), Some(member.key().name()), field);
                    self.way.pop();
                }
            }
            _ => {}
        }
    }
}

/// An ARN in a text, and what it fixes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FixedArn<'t> {
    pub(crate) range: Range<usize>,
    pub(crate) region: Option<&'t str>,
    pub(crate) account: Option<&'t str>,
}

/// The ARNs in a text.
pub(crate) fn arns(text: &str) -> Vec<FixedArn<'_>> {
    let mut arns = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("arn:")).map(|at| from + at) {
        let rest = text.get(start..).unwrap_or_default();
        let end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',')).unwrap_or(rest.len());
        let parts: Vec<&str> = rest.get(..end).unwrap_or_default().splitn(6, ':').collect();
        if let [_, _, _, region, account, _] = parts.as_slice() {
            let region = Some(*region).filter(|region| is_region(region));
            let is_account = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
            arns.push(FixedArn {
                range: start..start + end,
                region,
                account: is_account.then_some(*account),
            });
        }
        from = start + end;
    }
    arns
}

/// Whether a text is the name of a Region, as `eu-west-1`.
fn is_region(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_word = |part: &&&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let [area, places @ .., number] = parts.as_slice() else { return false };
    area.len() == 2
        && !places.is_empty()
        && places.iter().all(|part| is_word(&part))
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
}
