use super::Setting;
use super::keyword::keyword;
use super::object::object;
use crate::value::{Number, Value};

object! {
    /// `ItemReader`: where the items of a Distributed Map are read from.
    ///
    /// Source: AWS Step Functions Developer Guide, *`ItemReader` (Map)*.
    ItemReader is ItemReader {
        /// `Resource`: what reads them.
        "Resource" => resource: String,
        /// `Parameters`: a payload template for what it gets; JSONPath only.
        "Parameters" => parameters: Option<Value>,
        /// `Arguments`: what it gets; JSONata only.
        "Arguments" => arguments: Option<Value>,
        /// `ReaderConfig`: what the data looks like.
        "ReaderConfig" => reader_config: Option<ReaderConfig>,
    }
}

impl ItemReader {
    /// Items that are read by what has this ARN.
    #[must_use]
    pub fn new(resource: impl Into<String>) -> Self {
        Self { resource: resource.into(), parameters: None, arguments: None, reader_config: None }
    }
}

object! {
    /// `ReaderConfig`: what the data looks like that an item reader reads.
    ///
    /// Source: AWS Step Functions Developer Guide, *`ItemReader` (Map)*.
    #[derive(Default)]
    ReaderConfig is ReaderConfig {
        /// `InputType`: the format.
        "InputType" => input_type: Option<InputType>,
        /// `Transformation`: the objects of a listing or what is in them.
        "Transformation" => transformation: Option<ReaderTransformation>,
        /// `ManifestType`: what wrote the manifest.
        "ManifestType" => manifest_type: Option<ManifestType>,
        /// `CSVDelimiter`: what separates the columns; a comma where it is left out.
        "CSVDelimiter" => csv_delimiter: Option<CsvDelimiter>,
        /// `CSVHeaderLocation`: where the names of the columns stand.
        "CSVHeaderLocation" => csv_header_location: Option<CsvHeaderLocation>,
        /// `CSVHeaders`: the names of the columns.
        "CSVHeaders" => csv_headers: Option<Vec<String>>,
        /// `ItemsPointer`: the JSON Pointer of the items in a JSON file.
        "ItemsPointer" => items_pointer: Option<String>,
        /// `MaxItems`: how many items are read at most.
        "MaxItems" => max_items: Option<Setting<Number>>,
        /// `MaxItemsPath`: where `MaxItems` stands; JSONPath only.
        "MaxItemsPath" => max_items_path: Option<String>,
    }
}

keyword! {
    /// `InputType`: the format of the data.
    InputType {
        /// Comma-separated values, one item a row.
        Csv = "CSV",
        /// One JSON text.
        Json = "JSON",
        /// JSON Lines, one item a line.
        Jsonl = "JSONL",
        /// Apache Parquet, one item a row.
        Parquet = "PARQUET",
        /// A manifest, which lists files.
        Manifest = "MANIFEST",
    }
}

keyword! {
    /// `Transformation`: what the items of a listing are.
    ReaderTransformation {
        /// The objects that are listed.
        None = "NONE",
        /// What is in the objects.
        LoadAndFlatten = "LOAD_AND_FLATTEN",
    }
}

keyword! {
    /// `ManifestType`: what wrote a manifest.
    ManifestType {
        /// An `UNLOAD` of Athena.
        AthenaData = "ATHENA_DATA",
        /// Amazon S3 Inventory.
        S3Inventory = "S3_INVENTORY",
    }
}

keyword! {
    /// `CSVDelimiter`: what separates the columns.
    CsvDelimiter {
        /// `,`
        Comma = "COMMA",
        /// `|`
        Pipe = "PIPE",
        /// `;`
        Semicolon = "SEMICOLON",
        /// A space.
        Space = "SPACE",
        /// A tab.
        Tab = "TAB",
    }
}

keyword! {
    /// `CSVHeaderLocation`: where the names of the columns stand.
    CsvHeaderLocation {
        /// In the first row of the file.
        FirstRow = "FIRST_ROW",
        /// In `CSVHeaders`.
        Given = "GIVEN",
    }
}
