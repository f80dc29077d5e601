use super::common::{ASSIGN, COMMENT, NEXT, OUTPUT};
use crate::field::{
    Constraint, Field, FieldType, List, NumberRange, ObjectKind, ObjectSchema, PathKind, PathRules, Source,
};

const CHOICE_STATE: Source = Source::Specification("Choice State");
const GUIDE: Source = Source::Guide("Choice workflow state");

/// A path in a choice rule.
const PATH: FieldType = FieldType::Path(PathRules {
    kind: PathKind::ReferenceAdvised,
    context: true,
    variables: true,
    intrinsics: false,
});

const TEXT: FieldType = FieldType::Text;
const NUMBER: FieldType = FieldType::Number(NumberRange::ANY);
const BOOLEAN: FieldType = FieldType::Boolean;
const TIMESTAMP: FieldType = FieldType::Timestamp;

const NESTED: FieldType = FieldType::Object(ObjectKind::NestedChoiceRule);
const NESTED_LIST: FieldType = FieldType::List(List::of(&NESTED).non_empty());

const fn test(name: &'static str, value: FieldType, summary: &'static str) -> Field {
    Field::new(name, value, summary, CHOICE_STATE).json_path()
}

const VARIABLE: Field = test("Variable", PATH, "The path of the value that is compared.");
const AND: Field = test("And", NESTED_LIST, "Matches where every one of these conditions does.");
const OR: Field = test("Or", NESTED_LIST, "Matches where at least one of these conditions does.");
const NOT: Field = test("Not", NESTED, "Matches where this condition does not.");

/// Both kinds of rule have all operators; the macro writes their rows once.
macro_rules! rules {
    (
        compared: $($name:literal $path:literal $value:ident $what:literal;)+
        matched: $pattern:literal $pattern_summary:literal;
        tested: $($test:literal $kind:literal;)+
    ) => {
        const OPERATORS: Constraint = Constraint::With {
            field: "Variable",
            partners: &[$($name, $path,)+ $pattern, $($test),+],
        };

        pub(in crate::field) static CHOICE_RULE: ObjectSchema = ObjectSchema::new(
            "choice rule",
            &[
                COMMENT,
                VARIABLE,
                $(
                    test($name, $value, concat!("The value is ", $what, " this one.")),
                    test($path, PATH, concat!("The value is ", $what, " the one at this path.")),
                )+
                test($pattern, TEXT, $pattern_summary),
                $(test($test, BOOLEAN, concat!("Whether the value must be ", $kind, " or must not.")),)+
                AND,
                OR,
                NOT,
                Field::new("Condition", BOOLEAN, "Whether the rule matches.", GUIDE).or_expression().jsonata(),
                ASSIGN,
                OUTPUT,
                NEXT.required(),
            ],
            &[Constraint::ExactlyOne(&["Variable", "And", "Or", "Not", "Condition"]), OPERATORS],
        );

        pub(in crate::field) static NESTED_CHOICE_RULE: ObjectSchema = ObjectSchema::new(
            "nested choice rule",
            &[
                COMMENT,
                VARIABLE,
                $(
                    test($name, $value, concat!("The value is ", $what, " this one.")),
                    test($path, PATH, concat!("The value is ", $what, " the one at this path.")),
                )+
                test($pattern, TEXT, $pattern_summary),
                $(test($test, BOOLEAN, concat!("Whether the value must be ", $kind, " or must not.")),)+
                AND,
                OR,
                NOT,
            ],
            &[Constraint::ExactlyOne(&["Variable", "And", "Or", "Not"]), OPERATORS],
        );
    };
}

rules! {
    compared:
    "StringEquals" "StringEqualsPath" TEXT "a string equal to";
    "StringLessThan" "StringLessThanPath" TEXT "a string that sorts before";
    "StringGreaterThan" "StringGreaterThanPath" TEXT "a string that sorts behind";
    "StringLessThanEquals" "StringLessThanEqualsPath" TEXT "a string equal to or sorted before";
    "StringGreaterThanEquals" "StringGreaterThanEqualsPath" TEXT "a string equal to or sorted behind";
    "NumericEquals" "NumericEqualsPath" NUMBER "a number equal to";
    "NumericLessThan" "NumericLessThanPath" NUMBER "a number less than";
    "NumericGreaterThan" "NumericGreaterThanPath" NUMBER "a number greater than";
    "NumericLessThanEquals" "NumericLessThanEqualsPath" NUMBER "a number equal to or less than";
    "NumericGreaterThanEquals" "NumericGreaterThanEqualsPath" NUMBER "a number equal to or greater than";
    "BooleanEquals" "BooleanEqualsPath" BOOLEAN "a boolean equal to";
    "TimestampEquals" "TimestampEqualsPath" TIMESTAMP "a timestamp equal to";
    "TimestampLessThan" "TimestampLessThanPath" TIMESTAMP "a timestamp before";
    "TimestampGreaterThan" "TimestampGreaterThanPath" TIMESTAMP "a timestamp after";
    "TimestampLessThanEquals" "TimestampLessThanEqualsPath" TIMESTAMP "a timestamp equal to or before";
    "TimestampGreaterThanEquals" "TimestampGreaterThanEqualsPath" TIMESTAMP "a timestamp equal to or after";
    matched:
    "StringMatches" "The value is a string that fits this pattern, in which `*` stands for any characters.";
    tested:
    "IsNull" "`null`";
    "IsPresent" "there";
    "IsNumeric" "a number";
    "IsString" "a string";
    "IsBoolean" "a boolean";
    "IsTimestamp" "a timestamp";
}
