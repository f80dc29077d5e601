use super::predefined::PredefinedError as Error;
use crate::syntax::contains_placeholder;

/// Whether an element of `ErrorEquals` matches an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Matching {
    /// It does.
    Always,
    /// It does not.
    Never,
    /// Nobody can say: a placeholder stands in one of the names, or AWS does not document it.
    Unknown,
}

/// Whether an element of `ErrorEquals` matches the error of this name.
///
/// - `States.ALL` matches every error but `States.DataLimitExceeded` and `States.Runtime`;
/// - `States.TaskFailed` matches every error but `States.Timeout`;
/// - `States.Timeout` also matches `States.HeartbeatTimeout`;
/// - nothing matches `States.Runtime`, not even its own name;
/// - every other name matches itself.
///
/// Whether `States.TaskFailed` matches a missed heartbeat, and whether anything matches
/// `States.DataLimitExceeded`, is not documented. AWS Step Functions Developer Guide, "Handling errors in Step
/// Functions workflows".
#[must_use]
pub fn matches(pattern: &str, error: &str) -> Matching {
    let raised = Error::of(error);
    if raised == Some(Error::Runtime) {
        return Matching::Never;
    }
    if contains_placeholder(pattern) || contains_placeholder(error) {
        return Matching::Unknown;
    }
    let matched = match (Error::of(pattern), raised) {
        (Some(Error::All), Some(Error::DataLimitExceeded))
        | (Some(Error::TaskFailed), Some(Error::Timeout)) => false,
        (Some(Error::TaskFailed), Some(Error::HeartbeatTimeout))
        | (Some(Error::TaskFailed | Error::DataLimitExceeded), Some(Error::DataLimitExceeded)) => {
            return Matching::Unknown;
        }
        (Some(Error::All | Error::TaskFailed), _) | (Some(Error::Timeout), Some(Error::HeartbeatTimeout)) => {
            true
        }
        _ => pattern == error,
    };
    if matched { Matching::Always } else { Matching::Never }
}
