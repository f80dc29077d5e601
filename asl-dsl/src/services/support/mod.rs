//! What the typed calls are made of.

mod any;
mod members;
mod metadata;
mod open_enum;

pub use any::IntoAny;
pub use members::{Members, Partial};
pub use metadata::{SdkHttpMetadata, SdkHttpMetadataPaths, SdkResponseMetadata, SdkResponseMetadataPaths};
pub use open_enum::{IntoOpenEnum, OpenEnum};

use crate::data::{Path, RawPath, StateData};

/// The path to a member of the data at the end of `path`.
#[must_use]
pub fn member<T: StateData>(path: &RawPath, name: &str) -> Path<T> {
    path.member(name).into()
}
