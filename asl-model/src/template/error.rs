use thiserror::Error;

use super::dynamic_name;
use crate::intrinsic::IntrinsicErrorKind;
use crate::path::PathErrorKind;
use crate::span::Span;

/// A member of a template that the service refuses: what is wrong, and where. Its `Display` is the message,
/// without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct TemplateError {
    pub(super) pointer: String,
    pub(super) part: Part,
    pub(super) kind: TemplateErrorKind,
}

/// Which part of a member is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// Its key.
    Key,
    /// Its value.
    Value,
    /// A range of bytes in its value, which is a string, after decoding.
    Within(Span),
}

/// What can be wrong with a member of a template.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TemplateErrorKind {
    /// The value under a key that ends in `.$` is no string.
    #[error(
        "the value of `{key}` is {found}: a key that ends in `.$` takes a path or an intrinsic function as text"
    )]
    NotAString {
        /// The key.
        key: String,
        /// What stands there, as `a number`.
        found: &'static str,
    },
    /// The text under a key that ends in `.$` is something else.
    #[error(
        "the value of `{key}` is neither a path nor an intrinsic function: to give the text as it is, write \
         `{}` without `.$`",
        dynamic_name(key).unwrap_or(key)
    )]
    NotAnExpression {
        /// The key.
        key: String,
    },
    /// A path that is none.
    #[error(transparent)]
    Path(PathErrorKind),
    /// An intrinsic function call that is none.
    #[error(transparent)]
    Intrinsic(IntrinsicErrorKind),
    /// Two keys that are the same without `.$`.
    #[error("`{key}` and `{other}` both give the member `{name}`")]
    DuplicateName {
        /// The later key.
        key: String,
        /// The earlier key.
        other: String,
        /// The member.
        name: String,
    },
}

impl TemplateError {
    /// The place of the member, as a JSON pointer from the root of the template.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The part of it that is wrong.
    #[must_use]
    pub const fn part(&self) -> Part {
        self.part
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &TemplateErrorKind {
        &self.kind
    }
}
