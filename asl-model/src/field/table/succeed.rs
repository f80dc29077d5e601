use super::common::{COMMENT, INPUT_PATH, OUTPUT, OUTPUT_PATH, QUERY_LANGUAGE, state_type};
use crate::field::ObjectSchema;

pub(in crate::field) static SUCCEED: ObjectSchema = ObjectSchema::new(
    "Succeed state",
    &[state_type(&["Succeed"]), COMMENT, QUERY_LANGUAGE, INPUT_PATH, OUTPUT_PATH, OUTPUT],
    &[],
);
