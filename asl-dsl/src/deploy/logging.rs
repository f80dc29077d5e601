/// How the history of executions is written to Amazon CloudWatch Logs.
///
/// Source: AWS Step Functions Developer Guide, *Using CloudWatch Logs to log execution history in Step Functions*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "give it to a `Deployment`"]
pub struct Logging {
    pub(super) level: LogLevel,
    pub(super) execution_data: bool,
    pub(super) retention_in_days: u32,
}

/// What is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LogLevel {
    /// Every event.
    All,
    /// Errors, also those that are caught.
    Error,
    /// What ends an execution.
    Fatal,
}

impl Logging {
    /// Logs at this level, without the data of executions, and keeps it for 14 days.
    pub const fn new(level: LogLevel) -> Self {
        Self { level, execution_data: false, retention_in_days: 14 }
    }

    /// Logs the inputs and outputs too.
    pub const fn with_execution_data(mut self) -> Self {
        self.execution_data = true;
        self
    }

    /// Keeps what is logged for so many days; CloudWatch Logs takes certain numbers, as 1, 7, 14, 30, 90 or 365.
    pub const fn retention_in_days(mut self, days: u32) -> Self {
        self.retention_in_days = days;
        self
    }
}

impl LogLevel {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::All => "ALL",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
        }
    }
}
