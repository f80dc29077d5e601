use super::common::{
    ARGUMENTS, ASSIGN, CATCH, COMMENT, END, INPUT_PATH, NEXT, OUTPUT, OUTPUT_PATH, PARAMETERS,
    QUERY_LANGUAGE, RESULT_PATH, RESULT_SELECTOR, RETRY, TRANSITION, state_type,
};
use crate::field::{Field, FieldType, List, ObjectKind, ObjectSchema, Source};

pub(in crate::field) static PARALLEL: ObjectSchema = ObjectSchema::new(
    "Parallel state",
    &[
        state_type(&["Parallel"]),
        COMMENT,
        QUERY_LANGUAGE,
        INPUT_PATH,
        PARAMETERS,
        ARGUMENTS,
        Field::new(
            "Branches",
            FieldType::List(List::of(&FieldType::Object(ObjectKind::Branch)).non_empty()),
            "The machines that run side by side; the result has an element for each.",
            Source::Specification("Parallel State"),
        )
        .required(),
        RESULT_SELECTOR,
        RESULT_PATH,
        OUTPUT_PATH,
        ASSIGN,
        OUTPUT,
        RETRY,
        CATCH,
        NEXT,
        END,
    ],
    &[TRANSITION],
);
