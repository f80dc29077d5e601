use super::common::{ASSIGN, COMMENT, INPUT_PATH, OUTPUT, OUTPUT_PATH, QUERY_LANGUAGE, state_type};
use crate::field::{Field, FieldType, List, ObjectKind, ObjectSchema, Source};

const CHOICE_STATE: Source = Source::Specification("Choice State");

pub(in crate::field) static CHOICE: ObjectSchema = ObjectSchema::new(
    "Choice state",
    &[
        state_type(&["Choice"]),
        COMMENT,
        QUERY_LANGUAGE,
        INPUT_PATH,
        OUTPUT_PATH,
        ASSIGN,
        OUTPUT,
        Field::new(
            "Default",
            FieldType::StateName,
            "The state that comes next where no rule matches; without it that is an error.",
            CHOICE_STATE,
        ),
        Field::new(
            "Choices",
            FieldType::List(List::of(&FieldType::Object(ObjectKind::ChoiceRule)).non_empty()),
            "The rules; the first that matches decides.",
            CHOICE_STATE,
        )
        .required(),
    ],
    &[],
);
