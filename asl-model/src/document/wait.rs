use super::object::object;
use super::{PathOrNull, QueryLanguage, Setting};
use crate::value::{Map, Number, Value};

object! {
    /// A Wait state: it waits for some time, or until a point in time.
    ///
    /// Source: ASL specification, section *Wait State*.
    #[derive(Default)]
    WaitState is Wait with "Type": "Wait" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `Seconds`: how long to wait.
        "Seconds" => seconds: Option<Setting<Number>>,
        /// `SecondsPath`: where `Seconds` stands; JSONPath only.
        "SecondsPath" => seconds_path: Option<String>,
        /// `Timestamp`: what to wait for, in a JSONata state also an expression that gives it.
        "Timestamp" => timestamp: Option<String>,
        /// `TimestampPath`: where `Timestamp` stands; JSONPath only.
        "TimestampPath" => timestamp_path: Option<String>,
        /// `OutputPath`: the part that becomes the output; JSONPath only.
        "OutputPath" => output_path: Option<PathOrNull>,
        /// `Assign`: variables and their new values.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out; JSONata only.
        "Output" => output: Option<Value>,
        /// `Next`: the state that comes next.
        "Next" => next: Option<String>,
        /// `End`: whether the machine ends here.
        "End" => end: Option<bool>,
    }
}

impl WaitState {
    /// A Wait of which it is not yet said how long: by seconds or a timestamp, or by where they stand.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
