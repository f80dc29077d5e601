use super::object::object;
use super::{
    Catcher, ItemBatcher, ItemProcessor, ItemReader, PathOrNull, QueryLanguage, ResultWriter, Retrier,
    Setting,
};
use crate::value::{Map, Number, Value};

object! {
    /// A Map state: it runs a machine for every item.
    ///
    /// Source: ASL specification, section *Map State*.
    #[derive(Default)]
    MapState is Map with "Type": "Map" {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of this state; the states in its processor have their own.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `Label`: a name for the map runs; Distributed Map only.
        "Label" => label: Option<String>,
        /// `InputPath`: the part of the input that is used; JSONPath only.
        "InputPath" => input_path: Option<PathOrNull>,
        /// `ItemReader`: where the items are read from; Distributed Map only.
        "ItemReader" => item_reader: Option<ItemReader>,
        /// `ItemsPath`: where the items stand; JSONPath only.
        "ItemsPath" => items_path: Option<String>,
        /// `Items`: the items; JSONata only.
        "Items" => items: Option<Value>,
        /// `ItemSelector`: what an iteration gets.
        "ItemSelector" => item_selector: Option<Value>,
        /// `Parameters`: the old name of `ItemSelector`; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `ItemBatcher`: how many items one iteration gets at once; Distributed Map only.
        "ItemBatcher" => item_batcher: Option<ItemBatcher>,
        /// `MaxConcurrency`: how many iterations may run at the same time; 0 for no limit.
        "MaxConcurrency" => max_concurrency: Option<Setting<Number>>,
        /// `MaxConcurrencyPath`: where `MaxConcurrency` stands; JSONPath only.
        "MaxConcurrencyPath" => max_concurrency_path: Option<String>,
        /// `ToleratedFailurePercentage`: how many of a hundred items may fail.
        "ToleratedFailurePercentage" => tolerated_failure_percentage: Option<Setting<Number>>,
        /// `ToleratedFailurePercentagePath`: where the percentage stands; JSONPath only.
        "ToleratedFailurePercentagePath" => tolerated_failure_percentage_path: Option<String>,
        /// `ToleratedFailureCount`: how many items may fail.
        "ToleratedFailureCount" => tolerated_failure_count: Option<Setting<Number>>,
        /// `ToleratedFailureCountPath`: where the count stands; JSONPath only.
        "ToleratedFailureCountPath" => tolerated_failure_count_path: Option<String>,
        /// `ItemProcessor`: the machine that runs for every item.
        "ItemProcessor" => item_processor: Option<ItemProcessor>,
        /// `Iterator`: the old name of `ItemProcessor`.
        "Iterator" => iterator: Option<ItemProcessor>,
        /// `ResultWriter`: where the results are written to; Distributed Map only.
        "ResultWriter" => result_writer: Option<ResultWriter>,
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
        /// `Retry`: after which errors all iterations are tried again.
        "Retry" => retry: Option<Vec<Retrier>>,
        /// `Catch`: where the machine goes on after which errors.
        "Catch" => catch: Option<Vec<Catcher>>,
        /// `Next`: the state that comes next.
        "Next" => next: Option<String>,
        /// `End`: whether the machine ends here.
        "End" => end: Option<bool>,
    }
}

impl MapState {
    /// A Map that runs this machine for every item of its input.
    #[must_use]
    pub fn new(item_processor: ItemProcessor) -> Self {
        Self { item_processor: Some(item_processor), ..Self::default() }
    }

    /// The machine that runs for every item, under its new or its old name.
    #[must_use]
    pub fn processor(&self) -> Option<&ItemProcessor> {
        self.item_processor.as_ref().or(self.iterator.as_ref())
    }
}
