//! Text to trees, one file for each format. Reading never fails: it gives definitions and their problems.

mod cloudformation;
mod deployed;
mod document;
mod hcl;
mod json;
mod problem;
mod reference;
mod serverless;
mod substitution;
mod template;
mod terraform_json;
mod yaml;

pub(crate) use document::{Document, Notation, Writing};
pub(crate) use hcl::HclError;
pub(crate) use problem::Problem;
pub(crate) use reference::Reference;
pub(crate) use substitution::{SubstitutionFault, SubstitutionFaultKind};
pub(crate) use yaml::YamlError;

use crate::filling::FillingKind;
use crate::source::{Format, Source};

/// Reads a text in its format: the definitions that it holds, in their order.
///
/// A problem belongs to a definition. So there is one where nothing could be read. There is none where a file
/// of something else holds no machine.
pub(crate) fn read(source: &Source) -> Vec<Document<'_>> {
    let mut documents: Vec<Document<'_>> = read_text(source)
        .into_iter()
        .map(|document| {
            let faults = substitution::faults_of_reference(source, &document);
            document.with_faults(faults)
        })
        .collect();
    let Some(filling) = source.filling() else { return documents };
    // Where a text is filled in, all of it is one definition.
    if let Some(document) = documents.pop() {
        let is_decided = !substitution::has_directive(source.text(), filling.kind);
        let document = if is_decided { document } else { document.undecided() };
        let faults = substitution::faults_of_filled(source);
        // Terraform fills in YAML before it is read, so that a plain scalar may become anything.
        let is_text = match filling.kind {
            FillingKind::Nobody => false,
            FillingKind::Terraform => document.notation() == Notation::Json,
            FillingKind::CloudFormation => true,
        };
        let document = document.filled_as_text(is_text);
        documents.push(document.of_type(filling.workflow_type).with_faults(faults));
    }
    documents
}

/// The files that a text names as definitions.
pub(crate) fn references(source: &Source) -> Vec<Reference> {
    let documents = read_text(source);
    let resolve = |document: &Document<'_>| {
        Some(document.reference()?.resolve(source.name(), document.workflow_type()))
    };
    documents.iter().filter_map(resolve).collect()
}

fn read_text(source: &Source) -> Vec<Document<'_>> {
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
