//! Where a Distributed Map reads its items from.

mod file;
mod format;
mod item;
mod listing;

pub use file::S3File;
pub use format::{
    AthenaData, AthenaFormat, Csv, FileFormat, Json, JsonLines, ListedFormat, Parquet, S3Inventory,
    VersionedFormat,
};
pub use item::{Entry, EntryPaths, S3Object, S3ObjectPaths};
pub use listing::S3Listing;

use asl_model::document::ReaderConfig;

use super::Payload;
use crate::data::StateData;
use crate::expr::{Expr, ObjectBuilder, Template};

/// Something that a Distributed Map reads its items from: an [`S3File`] or an [`S3Listing`].
///
/// ASL: `ItemReader`. AWS Step Functions Developer Guide, "`ItemReader` (Map)".
#[diagnostic::on_unimplemented(
    message = "a Distributed Map cannot read its items from `{Self}`",
    note = "it reads an `S3File` or an `S3Listing`; a list in the state's input is for `DistributedMap::over(…)`"
)]
pub trait ItemReader {
    /// What an item is.
    type Item: StateData;

    #[doc(hidden)]
    fn into_reader(self) -> __Reader;
}

/// A [`Reader`] in the signature of a trait that others can name but not call.
#[doc(hidden)]
#[derive(Debug)]
pub struct __Reader(pub(crate) Reader);

#[derive(Debug)]
pub(crate) struct Reader {
    /// The action of S3 that reads: `getObject`.
    pub(crate) action: &'static str,
    pub(crate) parameters: Payload,
    pub(crate) config: ReaderConfig,
    pub(crate) max_items: Option<Template>,
}

/// What the readers have in common while they are built.
#[derive(Debug)]
struct Source {
    parameters: ObjectBuilder,
    max_items: Option<Template>,
}

impl Source {
    fn of(bucket: Expr<String>) -> Self {
        let mut parameters = ObjectBuilder::default();
        parameters.member("Bucket", bucket);
        Self { parameters, max_items: None }
    }

    fn into_reader(self, action: &'static str, config: ReaderConfig) -> __Reader {
        let parameters = self.parameters.finish::<()>().into();
        __Reader(Reader { action, parameters, config, max_items: self.max_items })
    }
}

/// The setters that every reader has.
macro_rules! common_setters {
    () => {
        /// Reads the bucket only if it belongs to this account.
        ///
        /// ASL: `ExpectedBucketOwner`.
        pub fn expected_bucket_owner(mut self, account: impl IntoExpr<String>) -> Self {
            self.source.parameters.member("ExpectedBucketOwner", account.into_expr());
            self
        }

        /// Reads at most so many items.
        ///
        /// ASL: `ReaderConfig.MaxItems` or `MaxItemsPath`, at most 100,000,000, by default all.
        pub fn max_items(mut self, items: impl IntoExpr<u32>) -> Self {
            self.source.max_items = Some(number(items));
            self
        }
    };
}

use common_setters;
