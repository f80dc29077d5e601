use std::fmt;
use std::marker::PhantomData;

use asl_model::document::{CsvDelimiter, CsvHeaderLocation, InputType, ManifestType, ReaderConfig};

use crate::data::StateData;

/// What is in a file that a Distributed Map reads.
///
/// The type parameter of each format is the type of an item; `Csv::with_header_row::<Order>()` reads a row as an
/// `Order`. What is really in the file, nobody checks.
///
/// ASL: `ReaderConfig`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no format of a file with items",
    note = "the formats are `Csv`, `Json`, `JsonLines`, `Parquet`, `S3Inventory` and `AthenaData`"
)]
pub trait FileFormat {
    /// What an item is.
    type Item: StateData;

    #[doc(hidden)]
    fn into_config(self) -> ReaderConfig;
}

/// A format that the objects of an [`S3Listing`](super::S3Listing) can have.
#[diagnostic::on_unimplemented(
    message = "the objects of a listing cannot be read as `{Self}`",
    note = "`LOAD_AND_FLATTEN` reads `Csv`, `Json`, `JsonLines` and `Parquet`; a manifest is read by `S3File`"
)]
pub trait ListedFormat: FileFormat {}

/// A format that the files of an [`AthenaData`] manifest can have.
#[diagnostic::on_unimplemented(
    message = "Athena does not unload its results as `{Self}`",
    note = "a manifest of Athena lists files in `Csv`, `JsonLines` or `Parquet`"
)]
pub trait AthenaFormat: FileFormat {}

/// A format of which a version of the file can be read.
#[diagnostic::on_unimplemented(
    message = "no version of a file can be named that is read as `{Self}`",
    note = "`VersionId` is not allowed with `PARQUET`"
)]
pub trait VersionedFormat: FileFormat {}

macro_rules! format {
    ($(#[$doc:meta])* $name:ident: $($also:ident)*) => {
        $(#[$doc])*
        #[must_use = "give it to a reader"]
        pub struct $name<T> {
            config: ReaderConfig,
            of: PhantomData<fn() -> T>,
        }

        impl<T: StateData> FileFormat for $name<T> {
            type Item = T;

            fn into_config(self) -> ReaderConfig {
                self.config
            }
        }

        $(impl<T: StateData> $also for $name<T> {})*

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.config).finish()
            }
        }
    };
}

format! {
    /// Comma-separated values: an item is an object with a text for each column.
    ///
    /// A row that is too short has `""` in the columns that it lacks.
    ///
    /// ASL: `"InputType": "CSV"`.
    Csv: ListedFormat AthenaFormat VersionedFormat
}

impl<T: StateData> Csv<T> {
    /// The first row names the columns.
    ///
    /// ASL: `"CSVHeaderLocation": "FIRST_ROW"`.
    pub fn with_header_row() -> Self {
        Self::of(CsvHeaderLocation::FirstRow, None)
    }

    /// The file has no names for its columns: these are they.
    ///
    /// ASL: `"CSVHeaderLocation": "GIVEN"` and `CSVHeaders`, at least one and none of them twice.
    pub fn with_headers(headers: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::of(CsvHeaderLocation::Given, Some(headers.into_iter().map(Into::into).collect()))
    }

    /// What separates the columns.
    ///
    /// ASL: `CSVDelimiter`, by default a comma.
    pub fn delimiter(mut self, delimiter: CsvDelimiter) -> Self {
        self.config.csv_delimiter = Some(delimiter);
        self
    }

    fn of(location: CsvHeaderLocation, headers: Option<Vec<String>>) -> Self {
        let mut config = input_type(InputType::Csv);
        config.csv_header_location = Some(location);
        config.csv_headers = headers;
        Self { config, of: PhantomData }
    }
}

format! {
    /// One JSON text: an item is an element of its array, or an [`Entry`](super::Entry) of its object.
    ///
    /// ASL: `"InputType": "JSON"`.
    Json: ListedFormat VersionedFormat
}

impl<T: StateData> Json<T> {
    /// The items are the whole of the text, unless [`items_pointer`](Self::items_pointer) says where they stand.
    pub fn items() -> Self {
        Self { config: input_type(InputType::Json), of: PhantomData }
    }

    /// The items stand where this JSON Pointer leads: `/data/orders`.
    ///
    /// ASL: `ItemsPointer`.
    pub fn items_pointer(mut self, pointer: impl Into<String>) -> Self {
        self.config.items_pointer = Some(pointer.into());
        self
    }
}

format! {
    /// JSON Lines: an item is a line.
    ///
    /// ASL: `"InputType": "JSONL"`.
    JsonLines: ListedFormat AthenaFormat VersionedFormat
}

impl<T: StateData> JsonLines<T> {
    /// One JSON text on each line.
    pub fn items() -> Self {
        Self { config: input_type(InputType::Jsonl), of: PhantomData }
    }
}

format! {
    /// Apache Parquet: an item is a row.
    ///
    /// ASL: `"InputType": "PARQUET"`.
    Parquet: ListedFormat AthenaFormat
}

impl<T: StateData> Parquet<T> {
    /// The service reads row groups of at most 256 MB, and a footer of at most 5 MB.
    pub fn rows() -> Self {
        Self { config: input_type(InputType::Parquet), of: PhantomData }
    }
}

format! {
    /// The `manifest.json` of an Amazon S3 inventory: an item is a row of the inventory, an object with a text for
    /// each column.
    ///
    /// ASL: `"ManifestType": "S3_INVENTORY"`, which allows no `InputType`.
    S3Inventory: VersionedFormat
}

impl<T: StateData> S3Inventory<T> {
    /// The rows of the files that the manifest lists.
    pub fn rows() -> Self {
        let mut config = ReaderConfig::default();
        config.manifest_type = Some(ManifestType::S3Inventory);
        Self { config, of: PhantomData }
    }
}

/// The manifest of an `UNLOAD` of Athena: the items are those of the files that it lists.
///
/// ASL: `"ManifestType": "ATHENA_DATA"`, and the fields of the files' format.
#[derive(Debug)]
#[must_use = "give it to a reader"]
pub struct AthenaData<F>(F);

impl<F: AthenaFormat> AthenaData<F> {
    /// The files that the manifest lists have this format.
    pub const fn of(format: F) -> Self {
        Self(format)
    }
}

impl<F: AthenaFormat> FileFormat for AthenaData<F> {
    type Item = F::Item;

    fn into_config(self) -> ReaderConfig {
        let mut config = self.0.into_config();
        config.manifest_type = Some(ManifestType::AthenaData);
        config
    }
}

impl<F: AthenaFormat + VersionedFormat> VersionedFormat for AthenaData<F> {}

fn input_type(input_type: InputType) -> ReaderConfig {
    let mut config = ReaderConfig::default();
    config.input_type = Some(input_type);
    config
}
