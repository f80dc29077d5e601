use crate::input::{Document, Notation};

use super::{Edit, Fix, TextEdit, json, yaml};

/// Turns edits of a tree into edits of the text that it was read from.
pub(crate) struct Editor<'t> {
    document: &'t Document<'t>,
}

impl<'t> Editor<'t> {
    pub(crate) const fn new(document: &'t Document<'t>) -> Self {
        Self { document }
    }

    /// The fix in bytes; `None` where the text is written in a way that leaves no room for it.
    pub(crate) fn locate(&self, fix: Fix<Edit>) -> Option<Fix> {
        let (title, applicability, edits) = fix.into_parts();
        let mut edits = match self.document.notation_of_file()? {
            Notation::Json => json::text_edits(self.document.text(), self.document.root()?, &edits)?,
            Notation::Yaml => yaml::text_edits(self.document, &edits)?,
        };
        edits.sort();
        is_apart(&edits).then_some(Fix { title, applicability, edits })
    }
}

/// Whether no edit of a fix touches what another one changes.
fn is_apart(edits: &[TextEdit]) -> bool {
    !edits.is_empty() && edits.is_sorted_by(|one, next| one.span().end() <= next.span().start())
}
