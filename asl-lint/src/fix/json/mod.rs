//! Edits of JSON, with or without comments: the layout follows the neighbours, and comments stay.

mod container;
mod insert;
mod remove;
mod trivia;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use asl_model::syntax::json::raw_offset;
use asl_model::syntax::{Key, Node};

use crate::place::child;

use super::{Edit, TextEdit};
use container::Container;
use write::{Spacing, escaped, literal};

/// The edits of the text; `None` where one of them is not possible.
pub(super) fn text_edits(text: &str, root: &Node<'_>, edits: &[Edit]) -> Option<Vec<TextEdit>> {
    let mut text_edits = Vec::new();
    let mut removed: BTreeMap<&[u32], Vec<usize>> = BTreeMap::new();
    for edit in edits {
        match edit {
            Edit::Replace { at, value } => {
                let (_, node) = find(root, at.as_slice())?;
                text_edits.push(TextEdit::new(node.span(), literal(value, Spacing::Wide)));
            }
            Edit::Rename { at, name } => {
                let (key, _) = find(root, at.as_slice())?;
                text_edits.push(TextEdit::new(key?.span(), escaped(name, "\"")));
            }
            Edit::Remove { at } => {
                let (position, parent) = at.as_slice().split_last()?;
                removed.entry(parent).or_default().push(*position as usize);
            }
            Edit::Insert { object, after, name, value } => {
                let object = container(text, root, object.as_slice())?;
                text_edits.extend(insert::edits(&object, *after, name, value)?);
            }
            Edit::MoveToEnd { at } => {
                let (position, parent) = at.as_slice().split_last()?;
                text_edits.extend(container(text, root, parent)?.rotated(*position as usize)?);
            }
            Edit::ReplaceWithin { at, range, text: replacement } => {
                let (_, node) = find(root, at.as_slice())?;
                node.as_str()?.get(range.clone())?;
                let raw = node.span().text(text)?;
                let start = node.span().start();
                let range = start + raw_offset(raw, range.start)..start + raw_offset(raw, range.end);
                text_edits.push(TextEdit::new(range, escaped(replacement, "")));
            }
            Edit::Delete(span) => text_edits.push(TextEdit::new(*span, "")),
        }
    }
    for (parent, positions) in removed {
        text_edits.extend(remove::edits(&container(text, root, parent)?, &positions)?);
    }
    Some(text_edits)
}

fn find<'t>(root: &'t Node<'t>, steps: &[u32]) -> Option<(Option<&'t Key<'t>>, &'t Node<'t>)> {
    steps.iter().try_fold((None, root), |(_, node), step| child(node, *step as usize))
}

fn container<'t>(text: &'t str, root: &'t Node<'t>, steps: &[u32]) -> Option<Container<'t>> {
    Container::new(text, find(root, steps)?.1)
}
