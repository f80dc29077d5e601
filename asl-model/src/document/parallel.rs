use super::object::object;
use super::{Branch, Catcher, PathOrNull, QueryLanguage, Retrier};
use crate::value::{Map, Value};

object! {
    /// A Parallel state: it runs machines side by side and waits for all of them.
    ///
    /// Source: ASL specification, section *Parallel State*.
    #[derive(Default)]
    ParallelState is Parallel with "Type": "Parallel" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state; the states in its branches have their own.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `Parameters`: a payload template for what each branch gets; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `Arguments`: what each branch gets; JSONata only.
        "Arguments" => arguments: Option<Value>,
        /// `Branches`: the machines.
        "Branches" => branches: Vec<Branch>,
        /// `ResultSelector`: a payload template that makes a new result of the raw one; JSONPath only.
        "ResultSelector" => result_selector: Option<Value>,
        /// `ResultPath`: where the result goes in the input; JSONPath only.
        "ResultPath" => result_path: Option<PathOrNull>,
        /// `OutputPath`: the part that becomes the output; JSONPath only.
        "OutputPath" => output_path: Option<PathOrNull>,
        /// `Assign`: variables and their new values.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out; JSONata only.
        "Output" => output: Option<Value>,
        /// `Retry`: after which errors all branches are tried again.
        "Retry" => retry: Option<Vec<Retrier>>,
        /// `Catch`: where the machine goes on after which errors.
        "Catch" => catch: Option<Vec<Catcher>>,
        /// `Next`: the state that comes next.
        "Next" => next: Option<String>,
        /// `End`: whether the machine ends here.
        "End" => end: Option<bool>,
    }
}

impl ParallelState {
    /// A Parallel of these branches.
    #[must_use]
    pub fn new(branches: impl IntoIterator<Item = Branch>) -> Self {
        Self { branches: branches.into_iter().collect(), ..Self::default() }
    }
}
