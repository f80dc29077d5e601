//! The names of errors, for `Retry`, `Catch` and `Fail`.

use std::borrow::Cow;
use std::fmt;

use asl_model::error_name::PredefinedError;

use crate::data::{Accepts, Path, RawPath, StateData};

/// The name of an error: a predefined one, a service's, or one's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorName(Cow<'static, str>);

impl ErrorName {
    /// Every error but `States.DataLimitExceeded` and `States.Runtime`.
    pub const ALL: Self = Self::new(PredefinedError::All.name());
    /// A branch of a Parallel failed.
    pub const BRANCH_FAILED: Self = Self::new(PredefinedError::BranchFailed.name());
    /// An input or output is longer than 256 KiB; [`ALL`](Self::ALL) does not match it.
    pub const DATA_LIMIT_EXCEEDED: Self = Self::new(PredefinedError::DataLimitExceeded.name());
    /// More iterations of a Map failed than it tolerates.
    pub const EXCEED_TOLERATED_FAILURE_THRESHOLD: Self =
        Self::new(PredefinedError::ExceedToleratedFailureThreshold.name());
    /// A task sent no heartbeat in time.
    pub const HEARTBEAT_TIMEOUT: Self = Self::new(PredefinedError::HeartbeatTimeout.name());
    /// An HTTP endpoint did not answer within 60 seconds.
    pub const HTTP_SOCKET: Self = Self::new(PredefinedError::HttpSocket.name());
    /// A call of an intrinsic function failed.
    pub const INTRINSIC_FAILURE: Self = Self::new(PredefinedError::IntrinsicFailure.name());
    /// A Distributed Map could not read its items.
    pub const ITEM_READER_FAILED: Self = Self::new(PredefinedError::ItemReaderFailed.name());
    /// No rule of a Choice matched, and it has no `Default`; the Parallel or Map around it can catch it.
    pub const NO_CHOICE_MATCHED: Self = Self::new(PredefinedError::NoChoiceMatched.name());
    /// A path in a payload template found nothing. The service is seen to raise [`RUNTIME`](Self::RUNTIME) instead.
    pub const PARAMETER_PATH_FAILURE: Self = Self::new(PredefinedError::ParameterPathFailure.name());
    /// The execution role may not do what the task does.
    pub const PERMISSIONS: Self = Self::new(PredefinedError::Permissions.name());
    /// A JSONata expression failed, or gave nothing or a value that does not fit.
    pub const QUERY_EVALUATION_ERROR: Self = Self::new(PredefinedError::QueryEvaluationError.name());
    /// `ResultPath` cannot be applied to the input, as where that is a text.
    pub const RESULT_PATH_MATCH_FAILURE: Self = Self::new(PredefinedError::ResultPathMatchFailure.name());
    /// A Distributed Map could not write its results.
    pub const RESULT_WRITER_FAILED: Self = Self::new(PredefinedError::ResultWriterFailed.name());
    /// Something could not be processed, as a path that found nothing. It always ends the execution: nothing retries
    /// or catches it.
    pub const RUNTIME: Self = Self::new(PredefinedError::Runtime.name());
    /// A task failed; in a list, every error but `States.Timeout`.
    pub const TASK_FAILED: Self = Self::new(PredefinedError::TaskFailed.name());
    /// A task ran longer than `TimeoutSeconds`, or missed a heartbeat.
    pub const TIMEOUT: Self = Self::new(PredefinedError::Timeout.name());

    /// An HTTP endpoint answered with this status: `States.Http.StatusCode.429`.
    #[must_use]
    pub fn http_status(status: u16) -> Self {
        format!("{}.{status}", PredefinedError::HttpStatusCode.name()).into()
    }

    /// A name that is known when the program is compiled.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// The name as ASL has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for ErrorName {
    fn from(name: &'static str) -> Self {
        Self::new(name)
    }
}

impl From<PredefinedError> for ErrorName {
    fn from(error: PredefinedError) -> Self {
        Self::new(error.name())
    }
}

impl From<String> for ErrorName {
    fn from(name: String) -> Self {
        Self(Cow::Owned(name))
    }
}

impl fmt::Display for ErrorName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One error name or several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error name and no list of them",
    note = "write a name, or several in brackets: `[\"Lambda.ServiceException\", \"Lambda.SdkClientException\"]`"
)]
pub trait IntoErrorNames {
    /// The names, in order.
    fn into_error_names(self) -> Vec<ErrorName>;
}

impl<E: Into<ErrorName>> IntoErrorNames for E {
    fn into_error_names(self) -> Vec<ErrorName> {
        vec![self.into()]
    }
}

impl<E: Into<ErrorName>> IntoErrorNames for Vec<E> {
    fn into_error_names(self) -> Vec<ErrorName> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<E: Into<ErrorName>, const N: usize> IntoErrorNames for [E; N] {
    fn into_error_names(self) -> Vec<ErrorName> {
        self.into_iter().map(Into::into).collect()
    }
}

/// What a catcher passes on about an error.
///
/// ASL specification, section "Error Output".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorOutput;

/// The paths into an [`ErrorOutput`].
#[derive(Debug, Clone)]
pub struct ErrorOutputPaths(RawPath);

impl ErrorOutputPaths {
    /// The name of the error. `Error`
    #[must_use]
    pub fn error(&self) -> Path<String> {
        self.0.member("Error").into()
    }

    /// What happened: always a text, for service integrations often the text of a JSON document. `Cause`
    #[must_use]
    pub fn cause(&self) -> Path<String> {
        self.0.member("Cause").into()
    }
}

impl StateData for ErrorOutput {
    type Paths = ErrorOutputPaths;
}

impl Accepts<Self> for ErrorOutput {}

impl From<RawPath> for ErrorOutputPaths {
    fn from(raw: RawPath) -> Self {
        Self(raw)
    }
}

impl std::ops::Deref for ErrorOutputPaths {
    type Target = RawPath;

    fn deref(&self) -> &RawPath {
        &self.0
    }
}
