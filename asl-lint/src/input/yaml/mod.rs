//! YAML: events of the parser to the tree that JSON gives.

mod alias;
mod collection;
mod error;
mod reader;
mod scalar;

#[cfg(test)]
mod tests;

pub(crate) use error::YamlError;
pub(super) use error::YamlErrorKind;

use super::{Document, Notation};

/// Reads YAML whose values JSON has too.
///
/// Anchors, aliases and merge keys are followed; a value with a tag of its own, as `!Sub`, is unknown. Reading
/// ends at the first error of the grammar, and what stands before it is kept.
pub(super) fn read(text: &str) -> Document<'_> {
    document(text, reader::Reader::new(text))
}

/// Reads a template of CloudFormation: as [`read`], but that a value with a tag of its own becomes an object
/// with the member that the tag is short for, `!Sub x` the object `{"Fn::Sub": "x"}`.
pub(super) fn read_template(text: &str) -> Document<'_> {
    document(text, reader::Reader::new(text).with_tags())
}

fn document<'s>(text: &'s str, reader: reader::Reader<'s>) -> Document<'s> {
    let (root, problems, comments) = reader.document();
    Document::new(text, Notation::Yaml, root, problems, comments)
}
