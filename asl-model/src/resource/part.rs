use std::fmt::{self, Display, Formatter};

use crate::span::Span;
use crate::syntax::contains_placeholder;

/// A part of a [`Resource`](super::Resource) and its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'r> {
    text: &'r str,
    span: Span,
}

impl<'r> Part<'r> {
    pub(super) fn new(resource: &'r str, span: Span) -> Self {
        Self { text: span.text(resource).unwrap_or_default(), span }
    }

    /// The part as it was written.
    #[must_use]
    pub const fn text(self) -> &'r str {
        self.text
    }

    /// The part, unless a placeholder `${…}` stands in it.
    #[must_use]
    pub fn known(self) -> Option<&'r str> {
        (!contains_placeholder(self.text)).then_some(self.text)
    }

    /// The place in the text of the resource.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }
}

impl Display for Part<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}
