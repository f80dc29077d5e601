//! Edits of Terraform's language: values and keys where they stand, members as whole lines. Where that is not
//! enough, as between comments, there is no edit.

#[cfg(test)]
mod tests;

use asl_model::span::Span;
use asl_model::syntax::Kind;

use crate::input::Document;
use crate::place::{child, node_at};

use super::json::escaped;
use super::{Edit, TextEdit, Value};

/// The edits of the text; `None` where one of them is not possible.
pub(super) fn text_edits(document: &Document<'_>, edits: &[Edit]) -> Option<Vec<TextEdit>> {
    let (text, root) = (document.text(), document.root()?);
    let one = |edit: &Edit| match edit {
        Edit::Replace { at, value } => {
            let node = node_at(Some(root), at.as_slice())?;
            let is_heredoc = node.span().text(text)?.starts_with("<<");
            let is_scalar = !matches!(node.kind(), Kind::Array(_) | Kind::Object(_) | Kind::Unknown);
            (is_scalar && !is_heredoc).then(|| Some(TextEdit::new(node.span(), literal(value)?)))?
        }
        Edit::Rename { at, name } => {
            let (position, parent) = at.as_slice().split_last()?;
            let key = child(node_at(Some(root), parent)?, *position as usize)?.0?.span();
            Some(TextEdit::new(key, key_like(key.text(text)?, name)?))
        }
        Edit::ReplaceWithin { at, range, text: new } => {
            let node = node_at(Some(root), at.as_slice())?;
            node.as_str()?.get(range.clone())?;
            let is_harmless = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
            let span = document.within(node, range.clone().into());
            new.chars().all(is_harmless).then(|| TextEdit::new(span, new.as_str()))
        }
        Edit::Insert { object, after, name, value } => {
            let member = node_at(Some(root), object.as_slice())?.as_object()?.members().get(*after)?;
            let lines = lines(text, member.key().span().to(member.value().span()))?;
            let start = member.key().span().start();
            let indent = text.get(lines.start()..start)?;
            let new = format!("{indent}{} = {}\n", key_like("x", name)?, literal(value)?);
            Some(TextEdit::new(Span::at(lines.end()), new))
        }
        Edit::Remove { at } => {
            let (position, parent) = at.as_slice().split_last()?;
            let member = node_at(Some(root), parent)?.as_object()?.members().get(*position as usize)?;
            Some(TextEdit::new(lines(text, member.key().span().to(member.value().span()))?, ""))
        }
        Edit::MoveToEnd { .. } | Edit::Delete(_) => None,
    };
    edits.iter().map(one).collect()
}

/// The lines of a member, if nothing else stands on them.
fn lines(text: &str, member: Span) -> Option<Span> {
    let start = text.get(..member.start())?.rfind('\n')? + 1;
    let end = member.end() + text.get(member.end()..)?.find('\n')? + 1;
    let is_alone = text.get(start..member.start())?.trim().is_empty();
    let is_last = matches!(text.get(member.end()..end)?.trim(), "" | ",");
    (is_alone && is_last).then(|| Span::new(start, end))
}

/// A key as the one is written that goes: a word where it can be one, unless that was in quotes.
fn key_like(before: &str, name: &str) -> Option<String> {
    let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !matches!(name, "true" | "false" | "null" | "for" | "in" | "if");
    if is_word && !before.starts_with('"') { Some(name.to_owned()) } else { string(name) }
}

/// A value in one line.
fn literal(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some("null".to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => string(text),
        Value::Array(elements) => {
            let elements: Option<Vec<String>> = elements.iter().map(literal).collect();
            Some(format!("[{}]", elements?.join(", ")))
        }
        Value::Object(members) => {
            let member = |(name, value): &(&str, Value)| {
                Some(format!("{} = {}", key_like("x", name)?, literal(value)?))
            };
            let members: Option<Vec<String>> = members.iter().map(member).collect();
            Some(format!("{{ {} }}", members?.join(", ")))
        }
    }
}

/// A string in quotes; `None` with characters for which HCL has no escape.
fn string(text: &str) -> Option<String> {
    let quoted = escaped(text, "\"").replace("${", "$${").replace("%{", "%%{");
    let has_control = text.contains(|c: char| c.is_control());
    (!has_control).then_some(quoted)
}
