use super::common::{COMMENT, MAX_SECONDS};
use crate::field::{
    Constraint, Field, FieldType, IntegerRange, ObjectKind, ObjectSchema, Source, constraint::is,
};

const TOP_LEVEL: Source = Source::Specification("Top-level fields");
const DISTRIBUTED: Source = Source::Guide("Using Map state in Distributed mode");

const START_AT: Field =
    Field::new("StartAt", FieldType::StateName, "The state with which the machine begins.", TOP_LEVEL)
        .required();

const STATES: Field =
    Field::new("States", FieldType::States, "The states by their names.", TOP_LEVEL).required();

pub(in crate::field) static STATE_MACHINE: ObjectSchema = ObjectSchema::new(
    "state machine",
    &[
        COMMENT,
        Field::new(
            "QueryLanguage",
            FieldType::Keyword(&["JSONPath", "JSONata"]),
            "The query language of every state that names none itself.",
            Source::Guide("Transforming data with JSONata in Step Functions"),
        )
        .default_to("\"JSONPath\""),
        Field::new(
            "Version",
            FieldType::Keyword(&["1.0"]),
            "The version of the language; there is only this one.",
            TOP_LEVEL,
        )
        .default_to("\"1.0\""),
        START_AT,
        Field::new(
            "TimeoutSeconds",
            FieldType::Integer(IntegerRange::new(1, MAX_SECONDS)),
            "The longest time that an execution may take, in seconds; then it ends as timed out.",
            TOP_LEVEL,
        ),
        STATES,
    ],
    &[],
);

pub(in crate::field) static BRANCH: ObjectSchema =
    ObjectSchema::new("branch", &[COMMENT, START_AT, STATES], &[]);

const PROCESSOR_CONFIG_FIELD: Field = Field::new(
    "ProcessorConfig",
    FieldType::Object(ObjectKind::ProcessorConfig),
    "Whether the iterations run inside the execution or as executions of their own.",
    DISTRIBUTED,
);

pub(in crate::field) static ITEM_PROCESSOR: ObjectSchema =
    ObjectSchema::new("item processor", &[PROCESSOR_CONFIG_FIELD, COMMENT, START_AT, STATES], &[]);

pub(in crate::field) static ITERATOR: ObjectSchema =
    ObjectSchema::new("iterator", &[PROCESSOR_CONFIG_FIELD, COMMENT, START_AT, STATES], &[]);

pub(in crate::field) static PROCESSOR_CONFIG: ObjectSchema = ObjectSchema::new(
    "processor configuration",
    &[
        Field::new(
            "Mode",
            FieldType::Keyword(&["INLINE", "DISTRIBUTED"]),
            "Whether the iterations run inside the execution or as executions of their own.",
            DISTRIBUTED,
        )
        .default_to("\"INLINE\""),
        Field::new(
            "ExecutionType",
            FieldType::Keyword(&["STANDARD", "EXPRESS"]),
            "The type of the executions that a Distributed Map starts.",
            DISTRIBUTED,
        ),
    ],
    &[Constraint::RequiredWhen { field: "ExecutionType", when: is("Mode", &["DISTRIBUTED"]) }],
);
