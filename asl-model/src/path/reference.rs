use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::{JsonPath, PathError, Segment, Selector};
use crate::span::Span;

/// A path that names exactly one node: names and single indexes only (ASL specification, section "Reference
/// Paths").
///
/// Whether a field takes the context object or a variable as its root is the field's affair. Negative
/// indexes are accepted, since it is not known whether the service refuses them.
///
/// ```
/// use asl_model::path::ReferencePath;
///
/// assert!(ReferencePath::parse("$.results[0].id").is_ok());
/// let error = ReferencePath::parse("$.results[*].id").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`[*]` can select several nodes, and a reference path selects exactly one"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferencePath(JsonPath);

/// One step of a reference path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step<'p> {
    /// To the member of this name.
    Name(&'p str),
    /// To the element at this index; a negative one counts from the end.
    Index(i64),
}

/// Why a path is no reference path: the first step that cannot stand in one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{step}` {reason}")]
pub struct NotReferencePath {
    span: Span,
    step: String,
    reason: NotReferenceReason,
}

/// Why a step cannot stand in a reference path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotReferenceReason {
    /// A wildcard, slice, filter, list, or `..`.
    #[error("can select several nodes, and a reference path selects exactly one")]
    SeveralNodes,
    /// A function.
    #[error("is a function, which a reference path does not have")]
    Function,
    /// A script.
    #[error("is a script, which a reference path does not have")]
    Script,
}

/// Why a text is no reference path.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReferencePathError {
    /// It is no path.
    #[error(transparent)]
    Syntax(#[from] PathError),
    /// It is a path that can select several nodes.
    #[error(transparent)]
    NotReference(#[from] NotReferencePath),
}

impl ReferencePath {
    /// Reads a reference path.
    pub fn parse(text: &str) -> Result<Self, ReferencePathError> {
        Ok(JsonPath::parse(text)?.to_reference_path()?)
    }

    /// The path.
    #[must_use]
    pub const fn as_path(&self) -> &JsonPath {
        &self.0
    }

    /// The steps.
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        self.0.segments().iter().filter_map(step)
    }
}

impl JsonPath {
    /// This path as a reference path, if it is one.
    pub fn to_reference_path(&self) -> Result<ReferencePath, NotReferencePath> {
        let wrong = self.segments().iter().find(|segment| step(segment).is_none());
        wrong.map_or_else(|| Ok(ReferencePath(self.clone())), |segment| Err(self.not_reference(segment)))
    }

    fn not_reference(&self, segment: &Segment) -> NotReferencePath {
        let span = segment.span();
        let reason = match segment.selector() {
            Selector::Function(_) => NotReferenceReason::Function,
            Selector::Script => NotReferenceReason::Script,
            _ => NotReferenceReason::SeveralNodes,
        };
        NotReferencePath { span, step: span.text(self.as_str()).unwrap_or_default().to_owned(), reason }
    }
}

fn step(segment: &Segment) -> Option<Step<'_>> {
    segment.name().map(Step::Name).or_else(|| segment.index().map(Step::Index))
}

impl NotReferencePath {
    /// The place of the step in the path.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Why it cannot stand in a reference path.
    #[must_use]
    pub const fn reason(&self) -> NotReferenceReason {
        self.reason
    }
}

impl ReferencePathError {
    /// The place in the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Syntax(error) => error.span(),
            Self::NotReference(error) => error.span(),
        }
    }
}

impl From<ReferencePath> for JsonPath {
    fn from(path: ReferencePath) -> Self {
        path.0
    }
}

impl TryFrom<JsonPath> for ReferencePath {
    type Error = NotReferencePath;

    fn try_from(path: JsonPath) -> Result<Self, NotReferencePath> {
        path.to_reference_path()
    }
}

impl fmt::Display for ReferencePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ReferencePath {
    type Err = ReferencePathError;

    fn from_str(text: &str) -> Result<Self, ReferencePathError> {
        Self::parse(text)
    }
}
