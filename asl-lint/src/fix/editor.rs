use crate::input::{Document, Notation};

use super::{Edit, Fix, TextEdit, enclosed, hcl, json, yaml};

/// Turns edits of a tree into edits of the file that it was read from.
pub(crate) struct Editor<'t> {
    /// The text of the file.
    file: &'t str,
    document: &'t Document<'t>,
}

impl<'t> Editor<'t> {
    pub(crate) const fn new(file: &'t str, document: &'t Document<'t>) -> Self {
        Self { file, document }
    }

    /// The fix in bytes; `None` where the text is written in a way that leaves no room for it.
    pub(crate) fn locate(&self, fix: Fix<Edit>) -> Option<Fix> {
        let (title, applicability, edits) = fix.into_parts();
        let edits = match self.document.notation() {
            Notation::Json => json::text_edits(self.document.text(), self.document.root()?, &edits)?,
            Notation::Yaml => yaml::text_edits(self.document, &edits)?,
            Notation::Hcl => hcl::text_edits(self.document, &edits)?,
        };
        let edits: Option<Vec<_>> =
            edits.into_iter().map(|edit| enclosed::in_file(self.file, self.document, edit)).collect();
        let mut edits = edits?;
        edits.sort();
        is_apart(&edits).then_some(Fix { title, applicability, edits })
    }
}

/// Whether no edit of a fix touches what another one changes.
fn is_apart(edits: &[TextEdit]) -> bool {
    !edits.is_empty() && edits.is_sorted_by(|one, next| one.span().end() <= next.span().start())
}
