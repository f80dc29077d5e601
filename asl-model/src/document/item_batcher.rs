use super::Setting;
use super::object::object;
use crate::value::{Number, Value};

object! {
    /// `ItemBatcher`: how many items of a Distributed Map one iteration gets at once.
    ///
    /// Source: AWS Step Functions Developer Guide, *`ItemBatcher` (Map)*.
    #[derive(Default)]
    ItemBatcher is ItemBatcher {
        /// `MaxItemsPerBatch`: how many items a batch has at most.
        "MaxItemsPerBatch" => max_items_per_batch: Option<Setting<Number>>,
        /// `MaxItemsPerBatchPath`: where `MaxItemsPerBatch` stands; JSONPath only.
        "MaxItemsPerBatchPath" => max_items_per_batch_path: Option<String>,
        /// `MaxInputBytesPerBatch`: how many bytes a batch has at most.
        "MaxInputBytesPerBatch" => max_input_bytes_per_batch: Option<Setting<Number>>,
        /// `MaxInputBytesPerBatchPath`: where `MaxInputBytesPerBatch` stands; JSONPath only.
        "MaxInputBytesPerBatchPath" => max_input_bytes_per_batch_path: Option<String>,
        /// `BatchInput`: what every batch gets beside its items.
        "BatchInput" => batch_input: Option<Value>,
    }
}
