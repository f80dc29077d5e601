/// How a Task waits for the service that it calls.
///
/// AWS Step Functions Developer Guide, "Service integration patterns".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Pattern {
    /// Request-response, no suffix: goes on as soon as the call returns.
    RequestResponse,
    /// `.sync`: waits until the job that the call started has ended. Standard workflows only.
    Sync,
    /// `.sync:2`: as `.sync`, with the output of a child execution as JSON instead of a string.
    Sync2,
    /// `.waitForTaskToken`: waits until somebody reports back with the token. Standard workflows only.
    WaitForTaskToken,
}

impl Pattern {
    /// All patterns.
    pub const ALL: [Self; 4] = [Self::RequestResponse, Self::Sync, Self::Sync2, Self::WaitForTaskToken];

    /// What stands behind the action.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::RequestResponse => "",
            Self::Sync => ".sync",
            Self::Sync2 => ".sync:2",
            Self::WaitForTaskToken => ".waitForTaskToken",
        }
    }

    /// The pattern that has this suffix.
    #[must_use]
    pub fn from_suffix(suffix: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pattern| pattern.suffix() == suffix)
    }
}
