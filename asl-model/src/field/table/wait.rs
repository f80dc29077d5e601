use super::common::{
    ASSIGN, COMMENT, END, INPUT_PATH, MAX_SECONDS, NEXT, OPTION_PATH, OUTPUT, OUTPUT_PATH, QUERY_LANGUAGE,
    TRANSITION, state_type,
};
use crate::field::{Constraint, Field, FieldType, IntegerRange, ObjectSchema, Source};

const WAIT_STATE: Source = Source::Specification("Wait State");

pub(in crate::field) static WAIT: ObjectSchema = ObjectSchema::new(
    "Wait state",
    &[
        state_type(&["Wait"]),
        COMMENT,
        QUERY_LANGUAGE,
        INPUT_PATH,
        Field::new(
            "Seconds",
            FieldType::Integer(IntegerRange::new(0, MAX_SECONDS)),
            "How long to wait, in seconds.",
            WAIT_STATE,
        )
        .or_expression(),
        Field::new("SecondsPath", OPTION_PATH, "Where the seconds to wait stand.", WAIT_STATE).json_path(),
        Field::new("Timestamp", FieldType::Timestamp, "The point in time to wait for.", WAIT_STATE)
            .or_expression(),
        Field::new("TimestampPath", OPTION_PATH, "Where the point in time to wait for stands.", WAIT_STATE)
            .json_path(),
        OUTPUT_PATH,
        ASSIGN,
        OUTPUT,
        NEXT,
        END,
    ],
    &[TRANSITION, Constraint::ExactlyOne(&["Seconds", "SecondsPath", "Timestamp", "TimestampPath"])],
);
