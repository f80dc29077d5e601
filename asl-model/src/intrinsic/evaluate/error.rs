use thiserror::Error;

use crate::intrinsic::{Problem, ProblemKind};
use crate::path::PathEvaluationErrorKind;
use crate::span::Span;

/// A call that fails: why, and where. Its `Display` is the message, without the place.
///
/// The service fails the state with `States.IntrinsicFailure`, or with `States.Runtime` where a path leads
/// nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct IntrinsicEvaluationError {
    span: Span,
    kind: IntrinsicEvaluationErrorKind,
}

/// Why a call fails.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IntrinsicEvaluationErrorKind {
    /// The call does not fit its signature.
    #[error(transparent)]
    Problem(#[from] ProblemKind),
    /// An argument's path gives no value.
    #[error(transparent)]
    Path(#[from] PathEvaluationErrorKind),
    /// The text of `States.StringToJson` is no JSON.
    #[error("the text is not JSON: {message}")]
    NotJson {
        /// What is wrong with it.
        message: String,
    },
    /// The text of `States.Base64Decode` is no Base64.
    #[error("the text is not Base64")]
    NotBase64,
    /// What `States.Base64Decode` decodes is no text.
    #[error("what the Base64 text stands for is not text in UTF-8")]
    NotText,
    /// `States.ArrayGetItem` has no such element.
    #[error("there is no element {index}: the array has {length}")]
    NoSuchElement {
        /// The index.
        index: i64,
        /// The number of elements.
        length: usize,
    },
    /// `States.MathRandom` has no number to choose.
    #[error("there is no integer from {start} to before {end}")]
    EmptyRange {
        /// The first number.
        start: i64,
        /// The number behind the last.
        end: i64,
    },
}

impl IntrinsicEvaluationError {
    pub(super) const fn new(span: Span, kind: IntrinsicEvaluationErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text of the intrinsic.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Why the call fails.
    #[must_use]
    pub const fn kind(&self) -> &IntrinsicEvaluationErrorKind {
        &self.kind
    }
}

impl From<Problem> for IntrinsicEvaluationError {
    fn from(problem: Problem) -> Self {
        Self::new(problem.span(), problem.kind().clone().into())
    }
}
