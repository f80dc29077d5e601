//! Text to trees, one file for each format. Reading never fails: it gives definitions and their problems.

mod cloudformation;
mod deployed;
mod document;
mod hcl;
mod json;
mod problem;
mod serverless;
mod template;
mod terraform_json;
mod yaml;

pub(crate) use document::{Document, Notation, Writing};
pub(crate) use hcl::HclError;
pub(crate) use problem::Problem;
pub(crate) use yaml::YamlError;

use crate::source::{Format, Source};

/// Reads a text in its format: the definitions that it holds, in their order.
///
/// A problem belongs to a definition. So there is one where nothing could be read. There is none where a file
/// of something else holds no machine.
pub(crate) fn read(source: &Source) -> Vec<Document<'_>> {
    let text = source.text();
    if let Some(fault) = source.encoding_fault() {
        return vec![Document::new(text, Notation::Json, None, vec![Problem::Encoding(fault)], Vec::new())];
    }
    let document = match source.format() {
        Format::Json => json::read(text, |_| true),
        Format::Yaml => yaml::read(text),
        Format::Terraform => return hcl::read(text),
        Format::Jsonc => json::read(text, |kind| !kind.is_allowed_in_jsonc()),
    };
    if let Some(definition) = deployed::definition(&document, text) {
        return vec![definition];
    }
    match template::Kind::of(&document) {
        Some(kind) => kind.read(text, document),
        None => vec![document],
    }
}
