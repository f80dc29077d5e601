use std::ops::Range;

use asl_model::span::Span;

use crate::place::Steps;

use super::{Applicability, Fix, Value};

/// A change of the tree.
///
/// Steps are those of the tree as it was read, whatever the other edits of the fix do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edit {
    /// Puts another value in the place of this one.
    Replace { at: Steps, value: Value },
    /// Gives a member another key.
    Rename { at: Steps, name: String },
    /// Takes a member or an element away.
    Remove { at: Steps },
    /// Puts a new member behind the one at a position of an object.
    Insert { object: Steps, after: usize, name: String, value: Value },
    /// Makes an element the last of its array.
    MoveToEnd { at: Steps },
    /// Puts other characters in the place of some bytes in the decoded text of a string.
    ReplaceWithin { at: Steps, range: Range<usize>, text: String },
    /// Takes bytes of the text away: what no tree has a name for, as a comment.
    Delete(Span),
}

impl Fix<Edit> {
    /// A fix that does nothing yet. The title is an instruction: lower case, no final stop, values in backticks.
    pub(crate) fn new(applicability: Applicability, title: impl Into<String>) -> Self {
        Self { title: title.into(), applicability, edits: Vec::new() }
    }

    /// Puts another value in the place of this one.
    pub(crate) fn replace(self, at: Steps, value: impl Into<Value>) -> Self {
        self.with(Edit::Replace { at, value: value.into() })
    }

    /// Gives a member another key.
    pub(crate) fn rename(self, at: Steps, name: impl Into<String>) -> Self {
        self.with(Edit::Rename { at, name: name.into() })
    }

    /// Takes a member or an element away.
    pub(crate) fn remove(self, at: Steps) -> Self {
        self.with(Edit::Remove { at })
    }

    /// Puts a new member behind the one at a position of an object.
    pub(crate) fn insert_after(
        self,
        object: Steps,
        after: usize,
        name: impl Into<String>,
        value: impl Into<Value>,
    ) -> Self {
        self.with(Edit::Insert { object, after, name: name.into(), value: value.into() })
    }

    /// Makes an element the last of its array.
    pub(crate) fn move_to_end(self, at: Steps) -> Self {
        self.with(Edit::MoveToEnd { at })
    }

    /// Puts other characters in the place of some bytes in the decoded text of a string.
    pub(crate) fn replace_within(self, at: Steps, range: Range<usize>, text: impl Into<String>) -> Self {
        self.with(Edit::ReplaceWithin { at, range, text: text.into() })
    }

    /// Takes bytes of the text away: what no tree has a name for, as a comment.
    pub(crate) fn delete(self, span: Span) -> Self {
        self.with(Edit::Delete(span))
    }

    pub(super) fn into_parts(self) -> (String, Applicability, Vec<Edit>) {
        (self.title, self.applicability, self.edits)
    }

    fn with(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }
}
