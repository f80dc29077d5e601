//! YAML: events of the parser to the tree that JSON gives.

mod alias;
mod collection;
mod error;
mod reader;
mod scalar;

#[cfg(test)]
mod tests;

pub(crate) use error::YamlError;

use super::{Document, Notation};

/// Reads YAML whose values JSON has too.
///
/// Anchors, aliases and merge keys are followed; a value with a tag of its own, as `!Sub`, is unknown. Reading
/// ends at the first error of the grammar, and what stands before it is kept.
pub(super) fn read(text: &str) -> Document<'_> {
    let (root, problems, comments) = reader::Reader::new(text).document();
    Document::new(text, Notation::Yaml, root, problems, comments)
}
