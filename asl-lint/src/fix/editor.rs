use asl_model::syntax::Node;

use crate::source::{Format, Source};

use super::{Edit, Fix, TextEdit, json};

/// Turns edits of a tree into edits of the text that it was read from.
pub(crate) struct Editor<'t> {
    text: &'t str,
    root: Option<&'t Node<'t>>,
    format: Format,
}

impl<'t> Editor<'t> {
    pub(crate) fn new(source: &'t Source, root: Option<&'t Node<'t>>) -> Self {
        Self { text: source.text(), root, format: source.format() }
    }

    /// The fix in bytes; `None` where the text is written in a way that leaves no room for it.
    pub(crate) fn locate(&self, fix: Fix<Edit>) -> Option<Fix> {
        let (title, applicability, edits) = fix.into_parts();
        let mut edits = match self.format {
            Format::Json | Format::Jsonc => json::text_edits(self.text, self.root?, &edits)?,
        };
        edits.sort();
        is_apart(&edits).then_some(Fix { title, applicability, edits })
    }
}

/// Whether no edit of a fix touches what another one changes.
fn is_apart(edits: &[TextEdit]) -> bool {
    !edits.is_empty() && edits.is_sorted_by(|one, next| one.span().end() <= next.span().start())
}
