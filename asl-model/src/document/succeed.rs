use super::object::object;
use super::{PathOrNull, QueryLanguage};
use crate::value::Value;

object! {
    /// A Succeed state: the machine ends in success.
    ///
    /// Source: ASL specification, section *Succeed State*.
    #[derive(Default)]
    SucceedState is Succeed with "Type": "Succeed" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `OutputPath`: the part that becomes the output; JSONPath only.
        "OutputPath" => output_path: Option<PathOrNull>,
        /// `Output`: what comes out; JSONata only.
        "Output" => output: Option<Value>,
    }
}

impl SucceedState {
    /// A Succeed state whose output is its input.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
