use super::object::object;
use super::{PathOrNull, QueryLanguage};
use crate::value::{Map, Value};

object! {
    /// A Pass state: it passes its input on, or data of its own.
    ///
    /// Source: ASL specification, section *Pass State*.
    #[derive(Default)]
    PassState is Pass with "Type": "Pass" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `Parameters`: a payload template that makes the result; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `Result` as it is, with nothing evaluated; JSONPath only.
        "Result" => result: Option<Value>,
        /// `ResultPath`: where the result goes in the input; JSONPath only.
        "ResultPath" => result_path: Option<PathOrNull>,
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

impl PassState {
    /// A Pass state that passes its input on.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
