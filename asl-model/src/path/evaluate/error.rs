use thiserror::Error;

use crate::span::Span;

/// A path that gives no value: why, and at which step. Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct PathEvaluationError {
    span: Span,
    kind: PathEvaluationErrorKind,
}

/// Why a path gives no value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PathEvaluationErrorKind {
    /// The document has nothing there.
    #[error("`{path}` leads nowhere: there is nothing at `{step}`")]
    NoSuchPath {
        /// The path.
        path: String,
        /// The step that leads to nothing.
        step: String,
    },
    /// The scope has no context object.
    #[error("there is no context object here")]
    NoContext,
    /// The scope has no such variable.
    #[error("there is no variable `{name}` here")]
    UnknownVariable {
        /// Its name.
        name: String,
    },
    /// A function or a script, which are not evaluated here.
    #[error("`{step}` is not evaluated: functions and scripts are not documented for the service")]
    Undocumented {
        /// The step.
        step: String,
    },
    /// A regular expression that cannot be read.
    #[error("`{pattern}` is not a regular expression that can be read here")]
    Regex {
        /// The expression.
        pattern: String,
    },
    /// More values than a state can hold were looked at.
    #[error("the path looks at more than {} values", super::select::MAX_VISITS)]
    TooMuch,
}

impl PathEvaluationError {
    pub(super) const fn new(span: Span, kind: PathEvaluationErrorKind) -> Self {
        Self { span, kind }
    }

    /// There is nothing at the step that stands at `span` of `path`.
    pub(super) fn nowhere(path: &str, span: Span) -> Self {
        let step = span.text(path).unwrap_or_default().to_owned();
        Self::new(span, PathEvaluationErrorKind::NoSuchPath { path: path.to_owned(), step })
    }

    /// The place of the step in the path.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Why there is no value.
    #[must_use]
    pub const fn kind(&self) -> &PathEvaluationErrorKind {
        &self.kind
    }

    /// Whether the document has nothing there.
    #[must_use]
    pub const fn is_nowhere(&self) -> bool {
        matches!(self.kind, PathEvaluationErrorKind::NoSuchPath { .. })
    }
}
