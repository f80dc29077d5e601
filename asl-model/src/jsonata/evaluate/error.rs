use jsonata_core::evaluator::EvaluatorError;
use thiserror::Error;

use crate::jsonata::analysis::Fault;

/// An evaluation that fails.
///
/// The service fails the state with `States.QueryEvaluationError`, if it has not refused the definition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0)]
pub struct JsonataEvaluationError(Box<JsonataEvaluationErrorKind>);

/// Why an evaluation fails.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum JsonataEvaluationErrorKind {
    /// The expression has a fault that no data can mend.
    #[error(transparent)]
    Fault(Fault),
    /// The expression gives nothing, as a field that does not exist does.
    #[error("the expression gives nothing: ask with `$exists(…)` first, or put it into an object or array")]
    Undefined,
    /// The expression gives something that JSON has not.
    #[error("the expression gives {found}, which is no JSON")]
    NotJson {
        /// What it gives, with its article.
        found: &'static str,
    },
    /// The result is nested too deep.
    #[error("the result is nested deeper than {} levels", super::value::MAX_DEPTH)]
    TooDeep,
    /// The evaluation failed on the way.
    #[error("the evaluation fails: {message}")]
    Failed {
        /// JSONata's code of the error, as `T2001`, where it has one.
        code: Option<String>,
        /// What happened, with the code.
        message: String,
    },
    /// The evaluator does not know a construct that JSONata 2.0 has.
    #[error("the evaluator cannot read the expression: {message}")]
    Unreadable {
        /// What it says.
        message: String,
    },
}

impl JsonataEvaluationError {
    /// Why the evaluation fails.
    #[must_use]
    pub const fn kind(&self) -> &JsonataEvaluationErrorKind {
        &self.0
    }
}

impl From<JsonataEvaluationErrorKind> for JsonataEvaluationError {
    fn from(kind: JsonataEvaluationErrorKind) -> Self {
        Self(Box::new(kind))
    }
}

impl From<EvaluatorError> for JsonataEvaluationError {
    fn from(error: EvaluatorError) -> Self {
        let code = error.code().map(str::to_owned);
        JsonataEvaluationErrorKind::Failed { code, message: error.message().to_owned() }.into()
    }
}
