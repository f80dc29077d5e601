//! What Map states are made of: readers, batches, writers.
//!
//! [`Map`](super::Map) starts a Map whose iterations run within the execution,
//! [`DistributedMap`](super::DistributedMap) one whose iterations are executions of their own.

mod batcher;
pub(super) mod definition;
pub(super) mod distributed;
pub(super) mod inline;
mod reader;
mod result;
mod writer;

pub use batcher::{Batch, BatchPaths, Batched, ItemBatcher, NoBatchInput, Unbatched};
#[doc(hidden)]
pub use reader::__Reader;
pub use reader::{
    AthenaData, AthenaFormat, Csv, Entry, EntryPaths, FileFormat, ItemReader, Json, JsonLines, ListedFormat,
    Parquet, S3File, S3Inventory, S3Listing, S3Object, S3ObjectPaths, VersionedFormat,
};
pub use result::{Collected, Flattened, MapResult, MapRun, MapRunPaths, WrittenResults, WrittenResultsPaths};
pub use writer::ResultWriter;

pub use asl_model::document::{CsvDelimiter, OutputType, WriterTransformation};

pub(crate) use batcher::Batcher;
pub(crate) use definition::{Distributed, MapDefinition, MapWork, Payload};
pub(crate) use reader::Reader;
pub(crate) use writer::Writer;
