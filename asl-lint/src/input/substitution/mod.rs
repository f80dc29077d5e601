//! What is filled in where: placeholders of definitions, and the names that the files around them give.

mod placeholder;

#[cfg(test)]
mod tests;

use asl_model::similar::closest;
use asl_model::span::Span;

use crate::filling::FillingKind;
use crate::source::Source;

use super::Document;
use placeholder::{Placeholder, placeholders};
pub(super) use placeholder::{has_directive, names};

/// Something wrong with what is filled in; its place is one in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SubstitutionFault {
    pub(crate) span: Span,
    pub(crate) kind: SubstitutionFaultKind,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SubstitutionFaultKind {
    /// A placeholder that nothing fills in.
    Undefined { name: String, meant: Option<String> },
    /// A name that no placeholder has.
    Unused { name: String },
    /// A file that is not there.
    MissingFile { path: String },
    /// Text that Terraform takes for an interpolation or a directive, and that is none.
    Unescaped { opening: &'static str },
}

/// The names that are filled in and those that are asked for, with their places in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Substitutions {
    pub(super) defined: Vec<(String, Span)>,
    pub(super) used: Vec<(String, Span)>,
}

impl Substitutions {
    pub(super) fn faults(&self) -> Vec<SubstitutionFault> {
        let names: Vec<&str> = self.defined.iter().map(|(name, _)| name.as_str()).collect();
        let is_used = |name: &str| self.used.iter().any(|(used, _)| used == name);
        let undefined = self.used.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        let undefined = undefined.map(|(name, span)| undefined_name(name, *span, &names));
        let unused =
            self.defined.iter().filter(|(name, _)| !is_used(name)).map(|(name, span)| unused(name, *span));
        undefined.chain(unused).collect()
    }
}

fn undefined_name(name: &str, span: Span, names: &[&str]) -> SubstitutionFault {
    let meant = closest(name, names.iter().copied()).map(str::to_owned);
    SubstitutionFault { span, kind: SubstitutionFaultKind::Undefined { name: name.to_owned(), meant } }
}

fn unused(name: &str, span: Span) -> SubstitutionFault {
    SubstitutionFault { span, kind: SubstitutionFaultKind::Unused { name: name.to_owned() } }
}

/// The faults in a text that is filled in as its source says.
pub(super) fn faults_of_filled(source: &Source) -> Vec<SubstitutionFault> {
    let Some(filling) = source.filling() else { return Vec::new() };
    let names = filling.names.as_ref().map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut faults = Vec::new();
    for placeholder in placeholders(source.text(), filling.kind) {
        match placeholder {
            Placeholder::Name { name, span } => {
                if let Some(names) = names.as_ref().filter(|names| !names.contains(&name.as_str())) {
                    faults.push(undefined_name(&name, span, names));
                }
            }
            Placeholder::Unescaped { opening, span } => {
                faults.push(SubstitutionFault { span, kind: SubstitutionFaultKind::Unescaped { opening } });
            }
        }
    }
    faults
}

/// The faults of a definition that stands in another file, where that was handed over.
pub(super) fn faults_of_reference(source: &Source, document: &Document<'_>) -> Vec<SubstitutionFault> {
    let Some(written) = document.reference() else { return Vec::new() };
    let reference = written.resolve(source.name(), None);
    match source.file(&reference.path) {
        None => Vec::new(),
        Some(None) => {
            let kind = SubstitutionFaultKind::MissingFile { path: reference.path };
            vec![SubstitutionFault { span: written.span, kind }]
        }
        Some(Some(text)) => {
            let used: Vec<String> =
                placeholders(text, written.kind).into_iter().filter_map(Placeholder::name).collect();
            // What a directive does with its names is not looked at.
            let is_known = written.kind != FillingKind::Nobody && !has_directive(text, written.kind);
            let names = written.names.iter().flatten().filter(|(name, _)| is_known && !used.contains(name));
            names.map(|(name, span)| unused(name, *span)).collect()
        }
    }
}
