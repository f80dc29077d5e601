use super::common::{ARGUMENTS, PARAMETERS};
use crate::field::{Constraint, Field, FieldType, ObjectKind, ObjectSchema, ResourceUse, Source};

const RESULT_WRITER_PAGE: Source = Source::Guide("ResultWriter (Map)");

const fn option(name: &'static str, value: FieldType, summary: &'static str) -> Field {
    Field::new(name, value, summary, RESULT_WRITER_PAGE)
}

pub(in crate::field) static RESULT_WRITER: ObjectSchema = ObjectSchema::new(
    "result writer",
    &[
        option("Resource", FieldType::Resource(ResourceUse::ResultWriter), "What writes the results."),
        PARAMETERS,
        ARGUMENTS,
        option("WriterConfig", FieldType::Object(ObjectKind::WriterConfig), "The form of the results."),
    ],
    &[
        Constraint::AtLeastOne(&["Resource", "WriterConfig"]),
        Constraint::Needs { field: "Resource", needs: &["Parameters", "Arguments"] },
        Constraint::Needs { field: "Parameters", needs: &["Resource"] },
        Constraint::Needs { field: "Arguments", needs: &["Resource"] },
    ],
);

pub(in crate::field) static WRITER_CONFIG: ObjectSchema = ObjectSchema::new(
    "writer configuration",
    &[
        option("OutputType", FieldType::Keyword(&["JSON", "JSONL"]), "The format of the results."),
        option(
            "Transformation",
            FieldType::Keyword(&["NONE", "COMPACT", "FLATTEN"]),
            "Whether a result is the whole execution, its output, or the elements of its output.",
        ),
    ],
    &[],
);
