use super::fact::RetryAdvice;

macro_rules! predefined {
    ($($variant:ident = $name:literal, $retry:ident, $raised:literal;)*) => {
        /// The errors of the service itself, whose names begin with `States.`.
        ///
        /// ASL specification, appendix "Predefined error codes", and AWS Step Functions Developer Guide, "Handling
        /// errors in Step Functions workflows".
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum PredefinedError {
            $(#[doc = concat!("`", $name, "`: ", $raised, ".")] $variant,)*
        }

        impl PredefinedError {
            /// All of them, in the order of their names.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The name; of [`HttpStatusCode`](Self::HttpStatusCode) what stands before the code.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// When the service raises it, as the end of a sentence about the state: `a task ran out of time`.
            #[must_use]
            pub const fn raised_when(self) -> &'static str {
                match self { $(Self::$variant => $raised,)* }
            }

            /// Whether a retry is likely to help.
            #[must_use]
            pub const fn retry(self) -> RetryAdvice {
                match self { $(Self::$variant => RetryAdvice::$retry,)* }
            }
        }
    };
}

predefined! {
    All = "States.ALL", CaseByCase,
        "never raised, but stands for nearly every error";
    BranchFailed = "States.BranchFailed", CaseByCase,
        "a branch of a Parallel failed";
    DataLimitExceeded = "States.DataLimitExceeded", NotAdvised,
        "an input or output is longer than 256 KiB";
    ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold", CaseByCase,
        "more iterations of a Map failed than it tolerates";
    HeartbeatTimeout = "States.HeartbeatTimeout", CaseByCase,
        "a task sent no heartbeat in time";
    HttpSocket = "States.Http.Socket", CaseByCase,
        "an HTTP endpoint did not answer within 60 seconds";
    HttpStatusCode = "States.Http.StatusCode", CaseByCase,
        "an HTTP endpoint answered with another status than a success, which ends the name";
    IntrinsicFailure = "States.IntrinsicFailure", NotAdvised,
        "a call of an intrinsic function failed";
    ItemReaderFailed = "States.ItemReaderFailed", CaseByCase,
        "a Distributed Map could not read its items";
    NoChoiceMatched = "States.NoChoiceMatched", NotAdvised,
        "no rule of a Choice matched, and it has no `Default`";
    ParameterPathFailure = "States.ParameterPathFailure", NotAdvised,
        "a path in a template found nothing";
    Permissions = "States.Permissions", NotAdvised,
        "the execution role may not do what the task does";
    QueryEvaluationError = "States.QueryEvaluationError", CaseByCase,
        "a JSONata expression failed, or gave nothing or a value that does not fit";
    ResultPathMatchFailure = "States.ResultPathMatchFailure", NotAdvised,
        "`ResultPath` cannot be applied to the input";
    ResultWriterFailed = "States.ResultWriterFailed", CaseByCase,
        "a Distributed Map could not write its results";
    Runtime = "States.Runtime", NotAdvised,
        "something could not be processed, as a path that found nothing; always ends the execution";
    TaskFailed = "States.TaskFailed", CaseByCase,
        "a task failed; also stands for nearly every error but `States.Timeout`";
    Timeout = "States.Timeout", CaseByCase,
        "a task or the execution ran longer than its timeout";
}

impl PredefinedError {
    /// The error that this name names, which for [`HttpStatusCode`](Self::HttpStatusCode) ends with the code.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        if !name.starts_with(PREFIX) {
            return None;
        }
        let group = match name.rsplit_once('.') {
            Some((group, code)) if is_number(code) => group,
            _ => name,
        };
        let error = Self::ALL.into_iter().find(|error| error.name() == group)?;
        let coded = group.len() < name.len();
        (coded == (error == Self::HttpStatusCode)).then_some(error)
    }

    /// Whether it stands for other errors too, where an `ErrorEquals` names it.
    #[must_use]
    pub const fn is_wildcard(self) -> bool {
        matches!(self, Self::All | Self::TaskFailed | Self::Timeout)
    }
}

/// How all of the names begin.
const PREFIX: &str = "States.";

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
