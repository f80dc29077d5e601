use std::fmt;

use asl_model::document::{ReaderConfig, ReaderTransformation};

use super::super::definition::number;
use super::{__Reader, ItemReader, ListedFormat, S3Object, Source, common_setters};
use crate::expr::IntoExpr;

/// Reads the list of the objects in a bucket, or what is in them.
///
/// `F` is `()` where the items are the objects, or else their [format](ListedFormat).
///
/// ASL: an `ItemReader` with the `Resource` `arn:aws:states:::s3:listObjectsV2`.
#[must_use = "give it to `DistributedMap::read(…)`"]
pub struct S3Listing<F = ()> {
    source: Source,
    format: F,
}

impl S3Listing {
    /// The objects in this bucket, each an [`S3Object`].
    ///
    /// ASL: `Bucket`. The bucket is in the account and Region of the state machine.
    pub fn of(bucket: impl IntoExpr<String>) -> Self {
        Self { source: Source::of(bucket.into_expr()), format: () }
    }

    /// Reads what is in the objects, one after the other, rather than their list.
    ///
    /// ASL: `"Transformation": "LOAD_AND_FLATTEN"`, and the fields of the format.
    pub fn load<F: ListedFormat>(self, format: F) -> S3Listing<F> {
        S3Listing { source: self.source, format }
    }
}

impl<F> S3Listing<F> {
    /// Only the objects whose keys begin with this.
    ///
    /// ASL: `Prefix`.
    pub fn prefix(mut self, prefix: impl IntoExpr<String>) -> Self {
        self.source.parameters.member("Prefix", prefix.into_expr());
        self
    }

    common_setters!();
}

impl ItemReader for S3Listing {
    type Item = S3Object;

    fn into_reader(self) -> __Reader {
        self.source.into_reader("listObjectsV2", ReaderConfig::default())
    }
}

impl<F: ListedFormat> ItemReader for S3Listing<F> {
    type Item = F::Item;

    fn into_reader(self) -> __Reader {
        let mut config = self.format.into_config();
        config.transformation = Some(ReaderTransformation::LoadAndFlatten);
        self.source.into_reader("listObjectsV2", config)
    }
}

impl<F> fmt::Debug for S3Listing<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("S3Listing").field(&self.source).finish()
    }
}
