use super::common::{ARGUMENTS, OPTION_PATH, PARAMETERS};
use crate::field::{
    Constraint, Field, FieldType, IntegerRange, List, ObjectKind, ObjectSchema, ResourceUse, Source,
    constraint::is,
};

const ITEM_READER_PAGE: Source = Source::Guide("ItemReader (Map)");

const fn option(name: &'static str, value: FieldType, summary: &'static str) -> Field {
    Field::new(name, value, summary, ITEM_READER_PAGE)
}

pub(in crate::field) static ITEM_READER: ObjectSchema = ObjectSchema::new(
    "item reader",
    &[
        option("Resource", FieldType::Resource(ResourceUse::ItemReader), "What reads the items.").required(),
        PARAMETERS,
        ARGUMENTS,
        option("ReaderConfig", FieldType::Object(ObjectKind::ReaderConfig), "What the data looks like."),
    ],
    // Both actions need the name of a bucket.
    &[Constraint::Needs { field: "Resource", needs: &["Parameters", "Arguments"] }],
);

pub(in crate::field) static READER_CONFIG: ObjectSchema = ObjectSchema::new(
    "reader configuration",
    &[
        option(
            "InputType",
            FieldType::Keyword(&["CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"]),
            "The format of the data.",
        ),
        option(
            "Transformation",
            FieldType::Keyword(&["NONE", "LOAD_AND_FLATTEN"]),
            "Whether the items are the objects of a listing or what is in them.",
        )
        .default_to("\"NONE\""),
        option(
            "ManifestType",
            FieldType::Keyword(&["ATHENA_DATA", "S3_INVENTORY"]),
            "What wrote the manifest, where the data is one.",
        ),
        option(
            "CSVDelimiter",
            FieldType::Keyword(&["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"]),
            "What separates the columns.",
        )
        .default_to("\"COMMA\""),
        option(
            "CSVHeaderLocation",
            FieldType::Keyword(&["FIRST_ROW", "GIVEN"]),
            "Whether the names of the columns stand in the first row or in `CSVHeaders`.",
        ),
        option(
            "CSVHeaders",
            FieldType::List(List::of(&FieldType::Text).non_empty().unique()),
            "The names of the columns.",
        ),
        option("ItemsPointer", FieldType::JsonPointer, "Where the items stand in a JSON file."),
        option(
            "MaxItems",
            FieldType::Integer(IntegerRange::new(0, 100_000_000)),
            "How many items are read at most.",
        )
        .or_expression(),
        option("MaxItemsPath", OPTION_PATH, "Where the number of items that are read at most stands.")
            .json_path(),
    ],
    &[
        Constraint::AtMostOne(&["MaxItems", "MaxItemsPath"]),
        Constraint::ForbiddenWhen { field: "InputType", when: is("ManifestType", &["S3_INVENTORY"]) },
        Constraint::RequiredWhen { field: "InputType", when: is("ManifestType", &["ATHENA_DATA"]) },
        Constraint::LimitedWhen {
            field: "InputType",
            values: &["CSV", "JSONL", "PARQUET"],
            when: is("ManifestType", &["ATHENA_DATA"]),
        },
        Constraint::RequiredWhen { field: "InputType", when: is("Transformation", &["LOAD_AND_FLATTEN"]) },
        Constraint::LimitedWhen {
            field: "InputType",
            values: &["CSV", "JSON", "JSONL", "PARQUET"],
            when: is("Transformation", &["LOAD_AND_FLATTEN"]),
        },
        Constraint::RequiredWhen { field: "CSVHeaderLocation", when: is("InputType", &["CSV"]) },
        Constraint::RequiredWhen { field: "CSVHeaders", when: is("CSVHeaderLocation", &["GIVEN"]) },
        Constraint::AllowedWhen { field: "CSVHeaders", when: is("CSVHeaderLocation", &["GIVEN"]) },
        Constraint::AllowedWhen { field: "CSVDelimiter", when: is("InputType", &["CSV", "MANIFEST"]) },
        Constraint::AllowedWhen { field: "ItemsPointer", when: is("InputType", &["JSON"]) },
    ],
);
