use super::object::object;
use super::{ChoiceRule, PathOrNull, QueryLanguage};
use crate::value::{Map, Value};

object! {
    /// A Choice state: it goes the way of the first rule that matches.
    ///
    /// Source: ASL specification, section *Choice State*.
    #[derive(Default)]
    ChoiceState is Choice with "Type": "Choice" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `OutputPath`: the part that becomes the output; JSONPath only.
        "OutputPath" => output_path: Option<PathOrNull>,
        /// `Assign`: variables and their new values where no rule matches.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out where no rule matches; JSONata only.
        "Output" => output: Option<Value>,
        /// `Default`: the state that comes next where no rule matches.
        "Default" => default: Option<String>,
        /// `Choices`: the rules.
        "Choices" => choices: Vec<ChoiceRule>,
    }
}

impl ChoiceState {
    /// A Choice of these rules.
    #[must_use]
    pub fn new(choices: impl IntoIterator<Item = ChoiceRule>) -> Self {
        Self { choices: choices.into_iter().collect(), ..Default::default() }
    }
}
