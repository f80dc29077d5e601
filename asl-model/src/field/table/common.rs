//! Fields that several objects share, and the kinds of value that stand in several fields.

use crate::field::{
    Constraint, Field, FieldType, IntegerRange, List, ObjectKind, PathKind, PathRules, Source, TemplateRoot,
};

/// The longest time that a field takes, in seconds.
pub(super) const MAX_SECONDS: i64 = 99_999_999;

/// A length of time that is not nothing, in seconds.
pub(super) const SECONDS: FieldType = FieldType::Integer(IntegerRange::new(1, MAX_SECONDS));

/// Any path, also into the context object and variables.
pub(super) const PATH: FieldType =
    FieldType::Path(PathRules { kind: PathKind::Any, context: true, variables: true, intrinsics: false });

/// As [`PATH`], and calls of intrinsic functions: what stands in a payload template behind a key `….$`.
pub(super) const PATH_OR_INTRINSIC: FieldType =
    FieldType::Path(PathRules { kind: PathKind::Any, context: true, variables: true, intrinsics: true });

/// Where a result goes in a state's input.
pub(super) const RESULT_PATH_RULES: FieldType = FieldType::Path(PathRules {
    kind: PathKind::Reference,
    context: false,
    variables: false,
    intrinsics: false,
});

/// Where a number or a time is read from; the service refuses the context object here.
pub(super) const OPTION_PATH: FieldType = FieldType::Path(PathRules {
    kind: PathKind::Reference,
    context: false,
    variables: true,
    intrinsics: false,
});

pub(super) const ANY_TEMPLATE: FieldType = FieldType::Template(TemplateRoot::Any);

const STATES: Source = Source::Specification("States");
const TRANSITIONS: Source = Source::Specification("Transitions");
const PROCESSING: Source = Source::Specification("Input and Output Processing");
const JSONATA: Source = Source::Guide("Transforming data with JSONata in Step Functions");
const VARIABLES: Source = Source::Guide("Passing data between states with variables");

pub(super) const fn state_type(names: &'static [&'static str]) -> Field {
    Field::new("Type", FieldType::Keyword(names), "The type of the state.", STATES).required()
}

pub(super) const COMMENT: Field =
    Field::new("Comment", FieldType::Text, "Free text for the reader of the definition.", STATES);

pub(super) const QUERY_LANGUAGE: Field = Field::new(
    "QueryLanguage",
    FieldType::Keyword(&["JSONPath", "JSONata"]),
    "The query language of this state; a machine in JSONata has no states in JSONPath.",
    JSONATA,
);

pub(super) const INPUT_PATH: Field = Field::new(
    "InputPath",
    PATH,
    "The part of the input that the state works with; `null` for an empty object.",
    PROCESSING,
)
.json_path()
.nullable()
.default_to("\"$\"");

pub(super) const OUTPUT_PATH: Field = Field::new(
    "OutputPath",
    PATH,
    "The part of the data that becomes the output; `null` for an empty object.",
    PROCESSING,
)
.json_path()
.nullable()
.default_to("\"$\"");

pub(super) const PARAMETERS: Field =
    Field::new("Parameters", ANY_TEMPLATE, "A payload template for what the work gets.", PROCESSING)
        .json_path();

pub(super) const ARGUMENTS: Field =
    Field::new("Arguments", ANY_TEMPLATE, "What the work gets; the input where it is left out.", JSONATA)
        .jsonata();

pub(super) const RESULT_SELECTOR: Field = Field::new(
    "ResultSelector",
    ANY_TEMPLATE,
    "A payload template that makes a new result of the raw one.",
    PROCESSING,
)
.json_path();

pub(super) const RESULT_PATH: Field = Field::new(
    "ResultPath",
    RESULT_PATH_RULES,
    "Where the result goes in the raw input; `null` throws the result away.",
    PROCESSING,
)
.json_path()
.nullable()
.default_to("\"$\"");

pub(super) const ASSIGN: Field = Field::new(
    "Assign",
    FieldType::Template(TemplateRoot::Object),
    "Variables and their new values, which later states see.",
    VARIABLES,
);

pub(super) const OUTPUT: Field =
    Field::new("Output", ANY_TEMPLATE, "The output of the state.", JSONATA).jsonata();

pub(super) const RETRY: Field = Field::new(
    "Retry",
    FieldType::List(List::of(&FieldType::Object(ObjectKind::Retrier))),
    "What is tried again after which errors; the first retrier that matches is used.",
    Source::Specification("Retrying after error"),
);

pub(super) const CATCH: Field = Field::new(
    "Catch",
    FieldType::List(List::of(&FieldType::Object(ObjectKind::Catcher))),
    "Where the machine goes on after which errors; the first catcher that matches is used.",
    Source::Specification("Fallback states"),
);

pub(super) const NEXT: Field =
    Field::new("Next", FieldType::StateName, "The state that comes next.", TRANSITIONS);

pub(super) const END: Field =
    Field::new("End", FieldType::Flag, "Whether the machine ends behind this state.", TRANSITIONS)
        .default_to("false");

/// A state goes on somewhere or is the last.
pub(super) const TRANSITION: Constraint = Constraint::ExactlyOne(&["Next", "End"]);
