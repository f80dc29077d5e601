//! Text to trees, one file for each format. Reading never fails: it gives definitions and their problems.

mod deployed;
mod document;
mod json;
mod problem;
mod yaml;

pub(crate) use document::{Document, Notation};
pub(crate) use problem::Problem;
pub(crate) use yaml::YamlError;

use crate::source::{Format, Source};

/// Reads a text in its format: the definitions that it holds, in their order.
///
/// A problem belongs to a definition. So there is at least one, even where nothing could be read.
pub(crate) fn read(source: &Source) -> Vec<Document<'_>> {
    let text = source.text();
    if let Some(fault) = source.encoding_fault() {
        return vec![Document::new(text, Notation::Json, None, vec![Problem::Encoding(fault)], Vec::new())];
    }
    let document = match source.format() {
        Format::Json => json::read(text, |_| true),
        Format::Yaml => yaml::read(text),
        Format::Jsonc => json::read(text, |kind| !kind.is_allowed_in_jsonc()),
    };
    match deployed::definition(&document, text) {
        Some(definition) => vec![definition],
        None => vec![document],
    }
}
