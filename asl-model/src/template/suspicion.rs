use std::fmt;

use super::{Part, delimited_expression};
use crate::intrinsic::{self, Intrinsic};
use crate::path::JsonPath;

/// A member that the service takes as it stands, and that may have been meant as something else. Its `Display`
/// is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    pub(super) pointer: String,
    pub(super) part: Part,
    pub(super) kind: SuspicionKind,
}

/// What may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuspicionKind {
    /// A text that looks like a path, under a key that does not end in `.$`.
    Path,
    /// A text that looks like an intrinsic function, under a key that does not end in `.$`.
    Intrinsic,
    /// A JSONata expression in a JSONPath template.
    Expression,
    /// A `{%` or `%}` in a JSONata template that delimits nothing.
    Delimiter,
    /// A key that ends in `.$` in a JSONata template.
    DynamicKey,
}

impl Suspicion {
    /// The place of the member, as a JSON pointer from the root of the template.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The part of it that is meant.
    #[must_use]
    pub const fn part(&self) -> Part {
        self.part
    }

    /// What may have been meant.
    #[must_use]
    pub const fn kind(&self) -> SuspicionKind {
        self.kind
    }
}

impl fmt::Display for Suspicion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            SuspicionKind::Path => "this looks like a path, but it is text: its key does not end in `.$`",
            SuspicionKind::Intrinsic => {
                "this looks like an intrinsic function, but it is text: its key does not end in `.$`"
            }
            SuspicionKind::Expression => {
                "this looks like a JSONata expression, but the state is a JSONPath state"
            }
            SuspicionKind::Delimiter => {
                "this is text: only what begins with `{%` and ends with `%}` is an expression"
            }
            SuspicionKind::DynamicKey => "a key that ends in `.$` means nothing in a JSONata state",
        })
    }
}

/// What a literal text of a JSONPath template may have been meant as.
pub(super) fn of_payload_text(text: &str) -> Option<SuspicionKind> {
    if ["$.", "$[", "$$."].iter().any(|start| text.starts_with(start)) {
        return JsonPath::parse(text).is_ok().then_some(SuspicionKind::Path);
    }
    if text.starts_with(intrinsic::PREFIX) {
        return Intrinsic::parse(text).is_ok().then_some(SuspicionKind::Intrinsic);
    }
    delimited_expression(text).map(|_| SuspicionKind::Expression)
}

/// What a literal text of a JSONata template may have been meant as.
pub(super) fn of_expression_text(text: &str) -> Option<SuspicionKind> {
    let trimmed = text.trim();
    let is_delimiter = trimmed.starts_with("{%") || trimmed.ends_with("%}") || delimits_inside(text);
    is_delimiter.then_some(SuspicionKind::Delimiter)
}

/// Whether an expression stands between other text.
fn delimits_inside(text: &str) -> bool {
    text.split_once("{%").is_some_and(|(_, rest)| rest.contains("%}"))
}
