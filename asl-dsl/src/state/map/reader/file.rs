use std::fmt;

use super::super::definition::number;
use super::{__Reader, FileFormat, ItemReader, Source, VersionedFormat, common_setters};
use crate::expr::IntoExpr;

/// Reads a file in S3, of at most 10 GB.
///
/// `F` is its [format](FileFormat), which says what an item is.
///
/// ASL: an `ItemReader` with the `Resource` `arn:aws:states:::s3:getObject`.
#[must_use = "give it to `DistributedMap::read(…)`"]
pub struct S3File<F> {
    source: Source,
    format: F,
}

impl<F: FileFormat> S3File<F> {
    /// The object with this key in this bucket.
    ///
    /// ASL: `Bucket` and `Key`. The bucket is in the account and Region of the state machine.
    pub fn new(bucket: impl IntoExpr<String>, key: impl IntoExpr<String>, format: F) -> Self {
        let mut source = Source::of(bucket.into_expr());
        source.parameters.member("Key", key.into_expr());
        Self { source, format }
    }

    /// This version of the object.
    ///
    /// ASL: `VersionId`.
    pub fn version_id(mut self, version: impl IntoExpr<String>) -> Self
    where
        F: VersionedFormat,
    {
        self.source.parameters.member("VersionId", version.into_expr());
        self
    }

    common_setters!();
}

impl<F: FileFormat> ItemReader for S3File<F> {
    type Item = F::Item;

    fn into_reader(self) -> __Reader {
        let config = self.format.into_config();
        self.source.into_reader("getObject", config)
    }
}

impl<F> fmt::Debug for S3File<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("S3File").field(&self.source).finish()
    }
}
