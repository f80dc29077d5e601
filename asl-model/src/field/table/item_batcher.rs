use super::common::{ANY_TEMPLATE, OPTION_PATH};
use crate::field::{Constraint, Field, FieldType, IntegerRange, ObjectSchema, Source};

const ITEM_BATCHER_PAGE: Source = Source::Guide("ItemBatcher (Map)");

/// The size of the input that a child execution takes.
const MAX_INPUT_BYTES: i64 = 262_144;

const fn option(name: &'static str, value: FieldType, summary: &'static str) -> Field {
    Field::new(name, value, summary, ITEM_BATCHER_PAGE)
}

pub(in crate::field) static ITEM_BATCHER: ObjectSchema = ObjectSchema::new(
    "item batcher",
    &[
        option(
            "MaxItemsPerBatch",
            FieldType::Integer(IntegerRange::from(1)),
            "How many items a batch has at most.",
        )
        .or_expression(),
        option(
            "MaxItemsPerBatchPath",
            OPTION_PATH,
            "Where the number of items that a batch has at most stands.",
        )
        .json_path(),
        option(
            "MaxInputBytesPerBatch",
            FieldType::Integer(IntegerRange::new(1, MAX_INPUT_BYTES)),
            "How many bytes a batch has at most.",
        )
        .or_expression(),
        option(
            "MaxInputBytesPerBatchPath",
            OPTION_PATH,
            "Where the number of bytes that a batch has at most stands.",
        )
        .json_path(),
        option("BatchInput", ANY_TEMPLATE, "What every batch gets beside its items."),
    ],
    &[
        Constraint::AtLeastOne(&[
            "MaxItemsPerBatch",
            "MaxItemsPerBatchPath",
            "MaxInputBytesPerBatch",
            "MaxInputBytesPerBatchPath",
        ]),
        Constraint::AtMostOne(&["MaxItemsPerBatch", "MaxItemsPerBatchPath"]),
        Constraint::AtMostOne(&["MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"]),
    ],
);
