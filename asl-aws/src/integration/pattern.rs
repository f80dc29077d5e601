use std::fmt;

/// How a task waits for what it calls: the last part of its `Resource`.
///
/// AWS Step Functions Developer Guide, "Discover service integration patterns".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Pattern {
    /// No suffix: the state goes on when the service has answered the call.
    RequestResponse,
    /// `.sync`: the state goes on when the job that the call began has ended.
    Sync,
    /// `.sync:2`: as `.sync`, with the result of a nested execution as JSON instead of as a string.
    Sync2,
    /// `.waitForTaskToken`: the state goes on when somebody sends the task token back.
    WaitForTaskToken,
}

impl Pattern {
    /// Every pattern, in the order of the Developer Guide.
    pub const ALL: [Self; 4] = [Self::RequestResponse, Self::Sync, Self::Sync2, Self::WaitForTaskToken];

    /// The pattern that stands behind the dot in a `Resource`; the empty text is request-response.
    ///
    /// ```
    /// use asl_aws::integration::Pattern;
    ///
    /// assert_eq!(Pattern::from_suffix("sync:2"), Some(Pattern::Sync2));
    /// assert_eq!(Pattern::from_suffix("Sync"), None);
    /// ```
    #[must_use]
    pub fn from_suffix(suffix: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pattern| pattern.suffix() == suffix)
    }

    /// What stands behind the dot in a `Resource`; empty for request-response.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::RequestResponse => "",
            Self::Sync => "sync",
            Self::Sync2 => "sync:2",
            Self::WaitForTaskToken => "waitForTaskToken",
        }
    }

    /// Whether an Express workflow may use it.
    ///
    /// AWS Step Functions Developer Guide, "Choosing workflow type": Express workflows know request-response
    /// only, and the service refuses the others when the state machine is created.
    #[must_use]
    pub const fn works_in_express(self) -> bool {
        matches!(self, Self::RequestResponse)
    }

    /// Whether the state waits for a job to end: `.sync` and `.sync:2`.
    #[must_use]
    pub const fn waits_for_job(self) -> bool {
        matches!(self, Self::Sync | Self::Sync2)
    }
}

/// The pattern as messages name it: `request-response`, or the suffix with its dot.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RequestResponse => f.write_str("request-response"),
            _ => write!(f, ".{}", self.suffix()),
        }
    }
}
