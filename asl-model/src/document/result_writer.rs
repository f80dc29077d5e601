use super::keyword::keyword;
use super::object::object;
use crate::value::Value;

object! {
    /// `ResultWriter`: where the results of a Distributed Map are written to, and in which form.
    ///
    /// Source: AWS Step Functions Developer Guide, *`ResultWriter` (Map)*.
    #[derive(Default)]
    ResultWriter is ResultWriter {
        /// `Resource`: what writes them.
        "Resource" => resource: Option<String>,
        /// `Parameters`: a payload template for what it gets; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `Arguments`: what it gets; JSONata only.
        "Arguments" => arguments: Option<Value>,
        /// `WriterConfig`: the form of the results.
        "WriterConfig" => writer_config: Option<WriterConfig>,
    }
}

object! {
    /// `WriterConfig`: the form of the results.
    ///
    /// Source: AWS Step Functions Developer Guide, *`ResultWriter` (Map)*.
    #[derive(Default)]
    WriterConfig is WriterConfig {
        /// `OutputType`: the format.
        "OutputType" => output_type: Option<OutputType>,
        /// `Transformation`: what a result is.
        "Transformation" => transformation: Option<WriterTransformation>,
    }
}

keyword! {
    /// `OutputType`: the format of the results.
    OutputType {
        /// One JSON array.
        Json = "JSON",
        /// JSON Lines.
        Jsonl = "JSONL",
    }
}

keyword! {
    /// `Transformation`: what a result is.
    WriterTransformation {
        /// The whole execution, with its input and its times.
        None = "NONE",
        /// The output of the execution.
        Compact = "COMPACT",
        /// The output of the execution, arrays taken apart.
        Flatten = "FLATTEN",
    }
}
