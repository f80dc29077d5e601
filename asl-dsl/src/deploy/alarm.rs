/// An alarm on the executions of a state machine.
///
/// Source: AWS Step Functions Developer Guide, *Monitoring Step Functions metrics using Amazon CloudWatch*.
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use = "give it to a `Deployment`"]
pub struct Alarm {
    pub(super) metric: Metric,
    pub(super) threshold: f64,
    pub(super) period_seconds: u32,
}

/// A metric in the namespace `AWS/States`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Metric {
    ExecutionsFailed,
    ExecutionsTimedOut,
    ExecutionTime,
}

impl Alarm {
    /// When an execution fails.
    pub const fn on_failure() -> Self {
        Self::new(Metric::ExecutionsFailed, 1.0)
    }

    /// When an execution runs into the machine's `TimeoutSeconds`.
    pub const fn on_timeout() -> Self {
        Self::new(Metric::ExecutionsTimedOut, 1.0)
    }

    /// When an execution that ended took longer than this.
    pub fn on_duration(seconds: u32) -> Self {
        Self::new(Metric::ExecutionTime, f64::from(seconds) * 1000.0)
    }

    const fn new(metric: Metric, threshold: f64) -> Self {
        Self { metric, threshold, period_seconds: 300 }
    }

    /// Looks at so many seconds at a time, by default 300: a multiple of 60.
    pub const fn period_seconds(mut self, seconds: u32) -> Self {
        self.period_seconds = seconds;
        self
    }
}

impl Metric {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ExecutionsFailed => "ExecutionsFailed",
            Self::ExecutionsTimedOut => "ExecutionsTimedOut",
            Self::ExecutionTime => "ExecutionTime",
        }
    }

    /// What the alarm is called, behind the name of the machine.
    pub(super) const fn alarm(self) -> &'static str {
        match self {
            Self::ExecutionsFailed => "executions-failed",
            Self::ExecutionsTimedOut => "executions-timed-out",
            Self::ExecutionTime => "execution-time",
        }
    }

    pub(super) const fn statistic(self) -> &'static str {
        match self {
            Self::ExecutionsFailed | Self::ExecutionsTimedOut => "Sum",
            Self::ExecutionTime => "Maximum",
        }
    }

    /// A count is reached, a duration exceeded.
    pub(super) const fn comparison(self) -> &'static str {
        match self {
            Self::ExecutionsFailed | Self::ExecutionsTimedOut => "GreaterThanOrEqualToThreshold",
            Self::ExecutionTime => "GreaterThanThreshold",
        }
    }
}
