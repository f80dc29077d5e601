use super::QueryLanguage;
use super::object::object;

object! {
    /// A Fail state: the machine ends in failure.
    ///
    /// Source: ASL specification, section *Fail State*.
    #[derive(Default)]
    FailState is Fail with "Type": "Fail" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `Error`: the name of the error, in a JSONata state also an expression that gives it.
        "Error" => error: Option<String>,
        /// `ErrorPath`: a path or an intrinsic function that gives the name; JSONPath only.
        "ErrorPath" => error_path: Option<String>,
        /// `Cause`: what happened, in a JSONata state also an expression that gives it.
        "Cause" => cause: Option<String>,
        /// `CausePath`: a path or an intrinsic function that gives the cause; JSONPath only.
        "CausePath" => cause_path: Option<String>,
    }
}

impl FailState {
    /// A Fail state without a name and a cause.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
