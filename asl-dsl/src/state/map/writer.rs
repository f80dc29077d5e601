use asl_model::document::{OutputType, WriterTransformation};

use super::Payload;
use crate::expr::{IntoExpr, ObjectBuilder};

/// Where a Distributed Map writes its results to, and in which form.
///
/// ASL: `ResultWriter`. AWS Step Functions Developer Guide, "`ResultWriter` (Map)".
#[derive(Debug)]
#[must_use = "give it to `write_results(…)` of a Distributed Map"]
pub struct ResultWriter(Writer);

#[derive(Debug)]
pub(crate) struct Writer {
    /// `None` where the results stay in the state's result.
    pub(crate) parameters: Option<Payload>,
    pub(crate) output_type: Option<OutputType>,
    pub(crate) transformation: Option<WriterTransformation>,
}

impl ResultWriter {
    /// Files in this bucket, whose keys begin with this prefix.
    ///
    /// ASL: the `Resource` `arn:aws:states:::s3:putObject`, with `Bucket` and `Prefix`. The bucket is in the
    /// account and Region of the state machine.
    pub fn to_s3(bucket: impl IntoExpr<String>, prefix: impl IntoExpr<String>) -> Self {
        let mut parameters = ObjectBuilder::default();
        parameters.member("Bucket", bucket.into_expr());
        parameters.member("Prefix", prefix.into_expr());
        let parameters = Some(parameters.finish::<()>().into());
        Self(Writer { parameters, output_type: None, transformation: None })
    }

    /// Writes JSON arrays or JSON Lines.
    ///
    /// ASL: `WriterConfig.OutputType`, by default `JSON`.
    pub fn output_type(mut self, output_type: OutputType) -> Self {
        self.0.output_type = Some(output_type);
        self
    }

    /// Writes descriptions of the child executions, their outputs alone, or the elements of their outputs.
    ///
    /// ASL: `WriterConfig.Transformation`, by default `NONE`: descriptions. The service wants an `OutputType`
    /// beside it, which is `JSON` unless something else was said.
    pub fn transformation(mut self, transformation: WriterTransformation) -> Self {
        self.0.output_type.get_or_insert(OutputType::Json);
        self.0.transformation = Some(transformation);
        self
    }

    pub(crate) fn into_writer(self) -> Writer {
        self.0
    }
}
