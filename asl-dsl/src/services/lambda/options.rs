use crate::StateData;

/// Whether the state waits for the function.
///
/// API: `InvocationType`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum InvocationType {
    /// It waits, and fails where the function fails. This is the default.
    RequestResponse,
    /// It does not: the payload of the result is empty.
    Event,
    /// The function is not called; only parameters and permissions are checked.
    DryRun,
}

/// Whether the result holds the end of the function's log.
///
/// API: `LogType`
#[derive(Debug, Clone, Copy, PartialEq, Eq, StateData)]
#[non_exhaustive]
pub enum LogType {
    /// It does not. This is the default.
    None,
    /// It holds the last 4 KB.
    Tail,
}
