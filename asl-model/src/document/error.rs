use super::keyword::keyword;
use super::object::object;
use super::{PathOrNull, Setting};
use crate::value::{Map, Number, Value};

object! {
    /// An element of `Retry`: after which errors the work is tried again, how often and when.
    ///
    /// Source: ASL specification, section *Retrying after error*.
    Retrier is Retrier {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `ErrorEquals`: the names of the errors.
        "ErrorEquals" => error_equals: Vec<String>,
        /// `IntervalSeconds`: the time before the first retry; 1 where it is left out.
        "IntervalSeconds" => interval_seconds: Option<Setting<Number>>,
        /// `MaxAttempts`: how many retries there are at most; 3 where it is left out.
        "MaxAttempts" => max_attempts: Option<Setting<Number>>,
        /// `BackoffRate`: the factor from one time to the next; 2 where it is left out.
        "BackoffRate" => backoff_rate: Option<Setting<Number>>,
        /// `MaxDelaySeconds`: the longest time before a retry.
        "MaxDelaySeconds" => max_delay_seconds: Option<Setting<Number>>,
        /// `JitterStrategy`: whether the time is drawn at random; not where it is left out.
        "JitterStrategy" => jitter_strategy: Option<JitterStrategy>,
    }
}

impl Retrier {
    /// A retrier for these errors, with the language's defaults.
    #[must_use]
    pub fn new<E: Into<String>>(error_equals: impl IntoIterator<Item = E>) -> Self {
        Self {
            comment: None,
            error_equals: error_equals.into_iter().map(Into::into).collect(),
            interval_seconds: None,
            max_attempts: None,
            backoff_rate: None,
            max_delay_seconds: None,
            jitter_strategy: None,
        }
    }
}

keyword! {
    /// `JitterStrategy`: whether the time before a retry is drawn at random.
    JitterStrategy {
        /// Between nothing and the whole time.
        Full = "FULL",
        /// Not at all.
        None = "NONE",
    }
}

object! {
    /// An element of `Catch`: where the machine goes on after which errors.
    ///
    /// Source: ASL specification, section *Fallback states*.
    Catcher is Catcher {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `ErrorEquals`: the names of the errors.
        "ErrorEquals" => error_equals: Vec<String>,
        /// `ResultPath`: where the error goes in the input; JSONPath only.
        "ResultPath" => result_path: Option<PathOrNull>,
        /// `Assign`: variables and their new values.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out; JSONata only.
        "Output" => output: Option<Value>,
        /// `Next`: the state that comes next.
        "Next" => next: String,
    }
}

impl Catcher {
    /// A catcher for these errors that goes on with the state `next`.
    #[must_use]
    pub fn new<E: Into<String>>(error_equals: impl IntoIterator<Item = E>, next: impl Into<String>) -> Self {
        Self {
            comment: None,
            error_equals: error_equals.into_iter().map(Into::into).collect(),
            result_path: None,
            assign: None,
            output: None,
            next: next.into(),
        }
    }
}
