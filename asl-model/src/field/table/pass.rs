use super::common::{
    ASSIGN, COMMENT, END, INPUT_PATH, NEXT, OUTPUT, OUTPUT_PATH, PARAMETERS, QUERY_LANGUAGE, RESULT_PATH,
    TRANSITION, state_type,
};
use crate::field::{Field, FieldType, ObjectSchema, Source};

pub(in crate::field) static PASS: ObjectSchema = ObjectSchema::new(
    "Pass state",
    &[
        state_type(&["Pass"]),
        COMMENT,
        QUERY_LANGUAGE,
        INPUT_PATH,
        PARAMETERS,
        Field::new(
            "Result",
            FieldType::Json,
            "The result of the state as it stands there: nothing in it is evaluated.",
            Source::Specification("Pass State"),
        )
        .json_path(),
        RESULT_PATH,
        OUTPUT_PATH,
        ASSIGN,
        OUTPUT,
        NEXT,
        END,
    ],
    &[TRANSITION],
);
