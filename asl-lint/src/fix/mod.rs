//! Changes that mend what was found.
//!
//! A rule says symbolically what to change: [`Fix`] of [`Edit`]s on the steps of the tree. [`Editor`] turns
//! that into bytes, once, in the syntax of the text, and leaves every other byte as it is.

mod apply;
mod edit;
mod editor;
mod enclosed;
mod hcl;
mod json;
mod value;
mod yaml;

#[cfg(test)]
mod tests;

pub use apply::{Fixed, RefusedFix, fix};
pub(crate) use edit::Edit;
pub(crate) use editor::Editor;
pub(crate) use value::Value;

use std::fmt;

use asl_model::span::Span;

/// A change of the text that mends a finding.
///
/// Its edits belong together and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix<E = TextEdit> {
    title: String,
    applicability: Applicability,
    edits: Vec<E>,
}

/// Whether a fix may be applied without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::exhaustive_enums, reason = "whoever applies fixes has to decide about each of them")]
pub enum Applicability {
    /// The definition does afterwards what it was written to do; `--fix` applies it.
    Safe,
    /// It is likely what was meant, and may change what the definition does; `--unsafe-fixes` applies it.
    Unsafe,
    /// It shows what could be done, and somebody has to finish it.
    DisplayOnly,
}

/// The replacement of some bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextEdit {
    span: Span,
    replacement: String,
}

impl<E> Fix<E> {
    /// What it does, as an instruction.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whether it may be applied without asking.
    #[must_use]
    pub const fn applicability(&self) -> Applicability {
        self.applicability
    }
}

impl Fix {
    /// The changes of the text, in its order.
    #[must_use]
    pub fn edits(&self) -> &[TextEdit] {
        &self.edits
    }
}

impl Applicability {
    /// The word for it in output.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::DisplayOnly => "display-only",
        }
    }
}

impl fmt::Display for Applicability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TextEdit {
    pub(crate) fn new(span: impl Into<Span>, replacement: impl Into<String>) -> Self {
        Self { span: span.into(), replacement: replacement.into() }
    }

    /// The bytes that go; an empty range where something is only put in.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What comes in their place.
    #[must_use]
    pub fn replacement(&self) -> &str {
        &self.replacement
    }
}
