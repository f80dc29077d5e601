//! The services' own models: what every action takes, gives and raises.
//!
//! The models are facts out of botocore, AWS's SDK for Python, in a compact form of our own without its
//! prose. There are two databases: the optimized integrations under their names in a `Resource`
//! ([`Database::optimized`]), and all services under the names that `aws-sdk:` gives them
//! ([`Database::sdk`]). Names of members are those that Step Functions wants, so the same API can read
//! differently in the two.
//!
//! A service is read when it is first asked for, and kept.

mod archive;
mod block;
mod decode;
#[doc(hidden)]
pub mod format;
mod reader;
mod service;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::OnceLock;

use thiserror::Error;

pub(crate) use self::block::{
    Block, Pattern, RawChoice, RawMember, RawShape, RawStructure, ShapeId, StringId,
};
pub(crate) use self::service::operation;
pub use self::service::{Action, Service};

/// The models of many services.
#[derive(Debug)]
pub struct Database {
    bytes: Cow<'static, [u8]>,
    version: Version,
    entries: Vec<Entry>,
}

/// Where the models come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    botocore: String,
    date: String,
}

/// Why bytes are no database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OpenDatabaseError {
    /// They are something else, or come from another version of the generator.
    #[error("these bytes are no service models that this version can read")]
    UnknownFormat,
}

#[derive(Debug)]
struct Entry {
    id: String,
    size: usize,
    compressed: std::ops::Range<usize>,
    block: OnceLock<Option<Block>>,
}

impl Database {
    /// The optimized integrations; `None` without the feature `optimized`.
    #[must_use]
    pub fn optimized() -> Option<&'static Self> {
        #[cfg(feature = "optimized")]
        {
            static DATABASE: OnceLock<Option<Database>> = OnceLock::new();
            DATABASE.get_or_init(|| Self::open(include_bytes!("../../data/optimized.bin")).ok()).as_ref()
        }
        #[cfg(not(feature = "optimized"))]
        None
    }

    /// Every service that has an AWS SDK integration; `None` without the feature `full`.
    #[must_use]
    pub fn sdk() -> Option<&'static Self> {
        #[cfg(feature = "full")]
        {
            static DATABASE: OnceLock<Option<Database>> = OnceLock::new();
            DATABASE.get_or_init(|| Self::open(include_bytes!("../../data/sdk.bin")).ok()).as_ref()
        }
        #[cfg(not(feature = "full"))]
        None
    }

    /// Reads the index of what the generator wrote.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, OpenDatabaseError> {
        archive::open(bytes.into()).map_err(|_| OpenDatabaseError::UnknownFormat)
    }

    /// Where the models come from.
    #[must_use]
    pub const fn version(&self) -> &Version {
        &self.version
    }

    /// The ids of all services, sorted.
    pub fn service_ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.id.as_str())
    }

    /// The service of this id, which is read now if this is the first time.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<Service<'_>> {
        let index = self.entries.binary_search_by(|entry| entry.id.as_str().cmp(id)).ok()?;
        let entry = self.entries.get(index)?;
        let block = entry.block.get_or_init(|| {
            let compressed = self.bytes.get(entry.compressed.clone())?;
            let inflated = miniz_oxide::inflate::decompress_to_vec_with_limit(compressed, entry.size).ok()?;
            Block::read(&inflated).ok()
        });
        Some(Service::new(&entry.id, block.as_ref()?))
    }
}

impl Version {
    /// The version of botocore, as `1.44.5`.
    #[must_use]
    pub fn botocore(&self) -> &str {
        &self.botocore
    }

    /// The day of that version, as `2026-11-17`.
    ///
    /// Step Functions follows the services with some delay, and the services move on: a message about a
    /// parameter says of which day the model is.
    #[must_use]
    pub fn date(&self) -> &str {
        &self.date
    }
}
