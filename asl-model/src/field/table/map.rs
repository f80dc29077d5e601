use super::common::{
    ANY_TEMPLATE, ASSIGN, CATCH, COMMENT, END, INPUT_PATH, NEXT, OPTION_PATH, OUTPUT, OUTPUT_PATH,
    PARAMETERS, QUERY_LANGUAGE, RESULT_PATH, RESULT_SELECTOR, RETRY, TRANSITION, state_type,
};
use crate::field::{
    Constraint, Field, FieldType, IntegerRange, NumberRange, ObjectKind, ObjectSchema, PathKind, PathRules,
    Source, TemplateRoot,
};

const MAP_STATE: Source = Source::Specification("Map State");
const DISTRIBUTED: Source = Source::Guide("Using Map state in Distributed mode");
const THRESHOLDS: Source = Source::Guide("Setting failure thresholds for Distributed Map states");

const ITEMS_PATH: FieldType = FieldType::Path(PathRules {
    kind: PathKind::Reference,
    context: true,
    variables: true,
    intrinsics: false,
});

pub(in crate::field) static MAP: ObjectSchema = ObjectSchema::new(
    "Map state",
    &[
        state_type(&["Map"]),
        COMMENT,
        QUERY_LANGUAGE,
        Field::new(
            "Label",
            FieldType::Label,
            "A name for the map runs, of 40 characters at most.",
            DISTRIBUTED,
        )
        .distributed_only(),
        INPUT_PATH,
        Field::new(
            "ItemReader",
            FieldType::Object(ObjectKind::ItemReader),
            "Where the items are read from, where they are not in the input.",
            DISTRIBUTED,
        )
        .distributed_only(),
        Field::new("ItemsPath", ITEMS_PATH, "Where the items stand.", MAP_STATE)
            .json_path()
            .default_to("\"$\""),
        Field::new(
            "Items",
            FieldType::Template(TemplateRoot::ArrayOrObject),
            "The items; the input where it is left out.",
            MAP_STATE,
        )
        .jsonata(),
        Field::new(
            "ItemSelector",
            ANY_TEMPLATE,
            "What an iteration gets; the item where it is left out.",
            MAP_STATE,
        ),
        PARAMETERS.replaced_by("ItemSelector"),
        Field::new(
            "ItemBatcher",
            FieldType::Object(ObjectKind::ItemBatcher),
            "How many items one iteration gets at once.",
            DISTRIBUTED,
        )
        .distributed_only(),
        Field::new(
            "MaxConcurrency",
            FieldType::Integer(IntegerRange::from(0)),
            "How many iterations may run at the same time; 0 for as many as the service allows.",
            MAP_STATE,
        )
        .or_expression()
        .default_to("0"),
        Field::new(
            "MaxConcurrencyPath",
            OPTION_PATH,
            "Where the number of iterations that may run at the same time stands.",
            MAP_STATE,
        )
        .json_path(),
        Field::new(
            "ToleratedFailurePercentage",
            FieldType::Number(NumberRange::new(0.0, 100.0)),
            "How many of a hundred items may fail.",
            THRESHOLDS,
        )
        .or_expression()
        .default_to("0"),
        Field::new(
            "ToleratedFailurePercentagePath",
            OPTION_PATH,
            "Where the number of failures in a hundred items stands that are tolerated.",
            THRESHOLDS,
        )
        .json_path(),
        Field::new(
            "ToleratedFailureCount",
            FieldType::Integer(IntegerRange::from(0)),
            "How many items may fail.",
            THRESHOLDS,
        )
        .or_expression()
        .default_to("0"),
        Field::new(
            "ToleratedFailureCountPath",
            OPTION_PATH,
            "Where the number of failures stands that are tolerated.",
            THRESHOLDS,
        )
        .json_path(),
        Field::new(
            "ItemProcessor",
            FieldType::Object(ObjectKind::ItemProcessor),
            "The machine that runs for every item.",
            MAP_STATE,
        ),
        Field::new(
            "Iterator",
            FieldType::Object(ObjectKind::Iterator),
            "The machine that runs for every item, under its old name.",
            MAP_STATE,
        )
        .replaced_by("ItemProcessor"),
        Field::new(
            "ResultWriter",
            FieldType::Object(ObjectKind::ResultWriter),
            "Where the results are written to, and in which form.",
            DISTRIBUTED,
        )
        .distributed_only(),
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
    &[
        TRANSITION,
        Constraint::ExactlyOne(&["ItemProcessor", "Iterator"]),
        Constraint::AtMostOne(&["ItemSelector", "Parameters"]),
        Constraint::AtMostOne(&["MaxConcurrency", "MaxConcurrencyPath"]),
        Constraint::AtMostOne(&["ToleratedFailurePercentage", "ToleratedFailurePercentagePath"]),
        Constraint::AtMostOne(&["ToleratedFailureCount", "ToleratedFailureCountPath"]),
    ],
);
