//! Edits of YAML: scalars in their style, members and elements of blocks as whole lines. Where that is not
//! enough, as between comments, there is no edit.

#[cfg(test)]
mod tests;

use std::ops::Range;

use asl_model::span::Span;
use asl_model::syntax::{Kind, Member, Node};

use crate::input::Document;
use crate::place::{Steps, child};

use super::json::{Spacing, escaped, literal};
use super::{Edit, TextEdit, Value};

/// The edits of the text; `None` where one of them is not possible.
pub(super) fn text_edits(document: &Document<'_>, edits: &[Edit]) -> Option<Vec<TextEdit>> {
    let (text, root) = (document.text(), document.root()?);
    let one = |edit: &Edit| match edit {
        Edit::Replace { at, value } => {
            let node = own_node(root, at.as_slice())?;
            let is_scalar = !matches!(node.kind(), Kind::Array(_) | Kind::Object(_) | Kind::Unknown);
            is_scalar.then(|| replaced(text, node.span(), value))?
        }
        Edit::Rename { at, name } => {
            let (position, parent) = at.as_slice().split_last()?;
            let parent = own_node(root, parent)?;
            let key = child(parent, *position as usize)?.0?.span();
            holds(parent, key).then(|| replaced(text, key, &Value::from(name.as_str())))?
        }
        Edit::ReplaceWithin { at, range, text } => within(document, root, at, range, text),
        Edit::Insert { object, after, name, value } => {
            inserted(text, own_node(root, object.as_slice())?, *after, name, value)
        }
        Edit::Remove { at } => {
            let (position, parent) = at.as_slice().split_last()?;
            removed(text, own_node(root, parent)?, *position as usize)
        }
        Edit::MoveToEnd { .. } | Edit::Delete(_) => None,
    };
    edits.iter().map(one).collect()
}

/// The value at the end of these steps, if it stands where it counts: what an alias or `<<` brings stands
/// elsewhere, and counts there too.
fn own_node<'t>(root: &'t Node<'t>, steps: &[u32]) -> Option<&'t Node<'t>> {
    steps.iter().try_fold(root, |node, step| {
        let (key, child) = child(node, *step as usize)?;
        let is_behind_key = key.is_none_or(|key| key.span().end() <= child.span().start());
        (is_behind_key && holds(node, child.span())).then_some(child)
    })
}

fn holds(node: &Node<'_>, span: Span) -> bool {
    node.span().start() <= span.start() && span.end() <= node.span().end()
}

/// A scalar in the style of the one that goes, where that can hold it.
fn replaced(text: &str, span: Span, value: &Value) -> Option<TextEdit> {
    let before = span.text(text)?;
    if before.starts_with(['!', '&', '*', '|', '>']) || before.contains(['\n', '\r']) {
        return None;
    }
    let after = match value {
        Value::String(text) if before.starts_with('\'') && !text.contains(|c: char| c.is_control()) => {
            format!("'{}'", text.replace('\'', "''"))
        }
        Value::String(text) if !before.starts_with('"') && is_plain(text) => text.clone(),
        value => literal(value, Spacing::Wide),
    };
    Some(TextEdit::new(span, after))
}

/// Whether a text can stand without quotes everywhere and stays a string.
fn is_plain(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(is_harmless);
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.split(' ').all(is_word)
        && !reserved.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Characters that mean nothing but themselves in any style.
const fn is_harmless(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '.' | '$')
}

fn within(
    document: &Document<'_>,
    root: &Node<'_>,
    at: &Steps,
    range: &Range<usize>,
    text: &str,
) -> Option<TextEdit> {
    let node = own_node(root, at.as_slice())?;
    node.as_str()?.get(range.clone())?;
    let span = document.within(node, range.clone().into());
    text.chars().all(is_harmless).then(|| TextEdit::new(span, text))
}

/// A line of its own behind the lines of the member at `after`, as far to the right as that one.
fn inserted(text: &str, object: &Node<'_>, after: usize, name: &str, value: &Value) -> Option<TextEdit> {
    let member = block_member(text, object, after)?;
    let start = member.key().span().start();
    let line = start_of_line(text, start);
    let indent: String = text.get(line..start)?.chars().map(|_| ' ').collect();
    let key = if is_plain(name) { name.to_owned() } else { escaped(name, "\"") };
    let end = end_of_line(text, member.value().span().end());
    let line_end = if text.get(..line)?.ends_with("\r\n") { "\r\n" } else { "\n" };
    Some(TextEdit::new(end..end, format!("{line_end}{indent}{key}: {}", literal(value, Spacing::Wide))))
}

/// The lines of a member that begins one and is not the only one, where no comment stands in them.
fn removed(text: &str, parent: &Node<'_>, position: usize) -> Option<TextEdit> {
    let member = block_member(text, parent, position)?;
    let start = start_of_line(text, member.key().span().start());
    let end = end_of_line(text, member.value().span().end());
    let is_alone = text.get(start..member.key().span().start())?.trim().is_empty();
    let has_comment = text.get(start..end)?.contains('#');
    let is_only = parent.as_object()?.members().len() == 1;
    let next = end + line_break(text.get(end..)?);
    (is_alone && !has_comment && !is_only).then(|| TextEdit::new(start..next, ""))
}

/// A member that stands in the lines of its object, and not in one that is merged into it.
fn block_member<'t>(text: &str, object: &'t Node<'t>, position: usize) -> Option<&'t Member<'t>> {
    let member = object.as_object()?.members().get(position)?;
    let is_block = !object.span().text(text)?.starts_with('{');
    (is_block && holds(object, member.key().span())).then_some(member)
}

fn start_of_line(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |end| end + 1)
}

fn end_of_line(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    offset + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// The length of the line break that a text begins with.
fn line_break(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}
