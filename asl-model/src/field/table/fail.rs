use super::common::{COMMENT, QUERY_LANGUAGE, state_type};
use crate::field::{Constraint, Field, FieldType, ObjectSchema, PathKind, PathRules, Source};

const FAIL_STATE: Source = Source::Specification("Fail State");

const TEXT_PATH: FieldType = FieldType::Path(PathRules {
    kind: PathKind::Reference,
    context: true,
    variables: true,
    intrinsics: true,
});

pub(in crate::field) static FAIL: ObjectSchema = ObjectSchema::new(
    "Fail state",
    &[
        state_type(&["Fail"]),
        COMMENT,
        QUERY_LANGUAGE,
        Field::new("Error", FieldType::ErrorName, "The name of the error.", FAIL_STATE).or_expression(),
        Field::new("ErrorPath", TEXT_PATH, "Where the name of the error stands.", FAIL_STATE).json_path(),
        Field::new("Cause", FieldType::Text, "What happened, for the reader.", FAIL_STATE).or_expression(),
        Field::new("CausePath", TEXT_PATH, "Where the text for the reader stands.", FAIL_STATE).json_path(),
    ],
    &[Constraint::AtMostOne(&["Error", "ErrorPath"]), Constraint::AtMostOne(&["Cause", "CausePath"])],
);
