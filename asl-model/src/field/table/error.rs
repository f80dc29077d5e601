use super::common::{ASSIGN, COMMENT, MAX_SECONDS, NEXT, OUTPUT, RESULT_PATH, SECONDS};
use crate::field::{Field, FieldType, IntegerRange, List, NumberRange, ObjectSchema, Source};

const RETRYING: Source = Source::Specification("Retrying after error");

/// 366 days, in seconds.
const MAX_DELAY_SECONDS: i64 = 31_622_400;

const ERROR_EQUALS: Field = Field::new(
    "ErrorEquals",
    FieldType::List(List::of(&FieldType::ErrorName).non_empty()),
    "The names of the errors that are meant.",
    Source::Specification("Errors"),
)
.required();

pub(in crate::field) static RETRIER: ObjectSchema = ObjectSchema::new(
    "retrier",
    &[
        COMMENT,
        ERROR_EQUALS,
        Field::new("IntervalSeconds", SECONDS, "The time before the first retry, in seconds.", RETRYING)
            .default_to("1"),
        Field::new(
            "MaxAttempts",
            FieldType::Integer(IntegerRange::new(0, MAX_SECONDS)),
            "How many retries there are at most; 0 for none.",
            RETRYING,
        )
        .default_to("3"),
        Field::new(
            "BackoffRate",
            FieldType::Number(NumberRange::from(1.0)),
            "What the time before a retry is multiplied by from one retry to the next.",
            RETRYING,
        )
        .default_to("2.0"),
        Field::new(
            "MaxDelaySeconds",
            FieldType::Integer(IntegerRange::new(1, MAX_DELAY_SECONDS)),
            "The longest time before a retry, in seconds.",
            RETRYING,
        ),
        Field::new(
            "JitterStrategy",
            FieldType::Keyword(&["FULL", "NONE"]),
            "Whether the time before a retry is drawn at random between nothing and itself.",
            RETRYING,
        )
        .default_to("\"NONE\""),
    ],
    &[],
);

pub(in crate::field) static CATCHER: ObjectSchema =
    ObjectSchema::new("catcher", &[COMMENT, ERROR_EQUALS, RESULT_PATH, ASSIGN, OUTPUT, NEXT.required()], &[]);
