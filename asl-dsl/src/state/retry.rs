use crate::error_name::{ErrorName, IntoErrorNames};

/// When and how often a state is repeated after an error.
///
/// ASL: an entry of `Retry`.
///
/// ```
/// use asl_dsl::prelude::*;
///
/// let patient = Retry::on(["SageMaker.ResourceLimitExceededException"])
///     .interval_seconds(60)
///     .max_attempts(10)
///     .backoff_rate(1.5)
///     .full_jitter();
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "give it to `retry(…)` of a state"]
pub struct Retry(Retrier);

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Retrier {
    pub(crate) errors: Vec<ErrorName>,
    pub(crate) interval_seconds: Option<u32>,
    pub(crate) max_attempts: Option<u32>,
    pub(crate) backoff_rate: Option<f64>,
    pub(crate) max_delay_seconds: Option<u32>,
    pub(crate) full_jitter: bool,
    pub(crate) comment: Option<String>,
}

impl Retry {
    /// Repeats the state after these errors.
    ///
    /// ASL: `ErrorEquals`.
    pub fn on(errors: impl IntoErrorNames) -> Self {
        Self(Retrier {
            errors: errors.into_error_names(),
            interval_seconds: None,
            max_attempts: None,
            backoff_rate: None,
            max_delay_seconds: None,
            full_jitter: false,
            comment: None,
        })
    }

    /// Repeats the state after every error but `States.DataLimitExceeded` and `States.Runtime`; only the
    /// last retrier of a state may do so.
    ///
    /// ASL: `"ErrorEquals": ["States.ALL"]`.
    pub fn on_all() -> Self {
        Self::on([ErrorName::ALL])
    }

    /// Waits so long before the first repetition.
    ///
    /// ASL: `IntervalSeconds`, from 1 to 99,999,999, by default 1.
    pub const fn interval_seconds(mut self, seconds: u32) -> Self {
        self.0.interval_seconds = Some(seconds);
        self
    }

    /// Repeats at most so often; 0 exempts the errors from a later, broader retrier.
    ///
    /// ASL: `MaxAttempts`, from 0 to 99,999,999, by default 3.
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.0.max_attempts = Some(attempts);
        self
    }

    /// Multiplies the waiting time by this after every repetition.
    ///
    /// ASL: `BackoffRate`, from 1, by default 2.
    pub const fn backoff_rate(mut self, rate: f64) -> Self {
        self.0.backoff_rate = Some(rate);
        self
    }

    /// Waits no longer than this, however often the time was multiplied.
    ///
    /// ASL: `MaxDelaySeconds`, from 1 to 31,622,400, greater than `IntervalSeconds`.
    pub const fn max_delay_seconds(mut self, seconds: u32) -> Self {
        self.0.max_delay_seconds = Some(seconds);
        self
    }

    /// Draws each waiting time at random, from 0 to what it would be, so that many executions do not come
    /// back at the same moment.
    ///
    /// ASL: `"JitterStrategy": "FULL"`.
    pub const fn full_jitter(mut self) -> Self {
        self.0.full_jitter = true;
        self
    }

    /// Says why the state is repeated so.
    ///
    /// ASL: `Comment`.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.0.comment = Some(comment.into());
        self
    }

    pub(crate) fn into_retrier(self) -> Retrier {
        self.0
    }
}

/// One retrier or several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no retrier and no list of them",
    label = "expected a `Retry`",
    note = "write `Retry::on(…)`, a type with `#[derive(RetryPolicy)]`, or a policy: `policies::lambda()`"
)]
pub trait IntoRetriers {
    /// The retriers, in order.
    fn into_retriers(self) -> Vec<Retry>;
}

#[diagnostic::do_not_recommend]
impl<R: Into<Retry>> IntoRetriers for R {
    fn into_retriers(self) -> Vec<Retry> {
        vec![self.into()]
    }
}

impl<R: Into<Retry>> IntoRetriers for Vec<R> {
    fn into_retriers(self) -> Vec<Retry> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<R: Into<Retry>, const N: usize> IntoRetriers for [R; N] {
    fn into_retriers(self) -> Vec<Retry> {
        self.into_iter().map(Into::into).collect()
    }
}
