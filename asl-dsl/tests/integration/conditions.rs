//! Conditions, as the rules of a Choice.

use asl_dsl::prelude::*;
use asl_model::document::ComparisonOperator;
use serde_json::{Value, json};

use crate::state;

#[derive(StateData)]
struct Numbers {
    float: f64,
    integer: i64,
    text: String,
    flag: bool,
    limit: i64,
    due: Timestamp,
    since: Timestamp,
}

/// Makes a condition of the input.
type Make = fn(&Path<Numbers>) -> Condition;

struct Chooser(Make);

#[states]
impl Chooser {
    #[start]
    fn choose(&self, input: Path<Numbers>) -> State<Self> {
        Choice::new(&input).when(self.0(&input), Self::done).otherwise(Self::done)
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

/// The rule of a condition, without its `Next`.
fn rule(condition: Make) -> Value {
    let mut rule = state(&Chooser(condition), "Choose")["Choices"][0].clone();
    assert_eq!(rule.as_object_mut().unwrap().remove("Next"), Some("Done".into()));
    rule
}

#[test]
fn literals_take_the_operator_of_their_type() {
    let cases: [(Make, Value); 11] = [
        (|n| n.float().gt(0.7), json!({ "Variable": "$.float", "NumericGreaterThan": 0.7 })),
        (|n| n.float().ge(1), json!({ "Variable": "$.float", "NumericGreaterThanEquals": 1 })),
        (|n| n.integer().lt(3), json!({ "Variable": "$.integer", "NumericLessThan": 3 })),
        (|n| n.integer().le(-3), json!({ "Variable": "$.integer", "NumericLessThanEquals": -3 })),
        (|n| n.integer().eq(3), json!({ "Variable": "$.integer", "NumericEquals": 3 })),
        (|n| n.text().eq("a"), json!({ "Variable": "$.text", "StringEquals": "a" })),
        (|n| n.text().lt("a"), json!({ "Variable": "$.text", "StringLessThan": "a" })),
        (|n| n.text().le("a"), json!({ "Variable": "$.text", "StringLessThanEquals": "a" })),
        (|n| n.text().gt("a"), json!({ "Variable": "$.text", "StringGreaterThan": "a" })),
        (|n| n.text().ge("a"), json!({ "Variable": "$.text", "StringGreaterThanEquals": "a" })),
        (|n| n.flag().eq(true), json!({ "Variable": "$.flag", "BooleanEquals": true })),
    ];
    for (condition, expected) in cases {
        assert_eq!(rule(condition), expected);
    }
}

#[test]
fn paths_take_the_operators_for_paths() {
    let cases: [(Make, Value); 4] = [
        (
            |n| n.integer().gt(n.limit()),
            json!({ "Variable": "$.integer", "NumericGreaterThanPath": "$.limit" }),
        ),
        (
            |n| n.text().eq(context::execution_name()),
            json!({ "Variable": "$.text", "StringEqualsPath": "$$.Execution.Name" }),
        ),
        (|n| n.flag().eq(n.flag()), json!({ "Variable": "$.flag", "BooleanEqualsPath": "$.flag" })),
        (
            |n| context::execution_name().lt(n.text()),
            json!({ "Variable": "$$.Execution.Name", "StringLessThanPath": "$.text" }),
        ),
    ];
    for (condition, expected) in cases {
        assert_eq!(rule(condition), expected);
    }
}

#[test]
fn type_tests_and_patterns() {
    let cases: [(Make, &str); 6] = [
        (|n| n.text().is_null(), "IsNull"),
        (|n| n.text().is_present(), "IsPresent"),
        (|n| n.text().is_numeric(), "IsNumeric"),
        (|n| n.text().is_string(), "IsString"),
        (|n| n.text().is_boolean(), "IsBoolean"),
        (|n| n.text().is_timestamp(), "IsTimestamp"),
    ];
    for (condition, operator) in cases {
        assert_eq!(rule(condition), json!({ "Variable": "$.text", operator: true }));
    }
    assert_eq!(rule(|n| n.text().matches("a*")), json!({ "Variable": "$.text", "StringMatches": "a*" }));
}

#[test]
fn conditions_combine_without_needless_nesting() {
    let a = json!({ "Variable": "$.flag", "BooleanEquals": true });
    let b = json!({ "Variable": "$.text", "IsNull": true });
    let c = json!({ "Variable": "$.integer", "NumericEquals": 1 });
    assert_eq!(
        rule(|n| n.flag().eq(true) & n.text().is_null() & n.integer().eq(1)),
        json!({ "And": [a, b, c] })
    );
    assert_eq!(
        rule(|n| n.flag().eq(true) & (n.text().is_null() & n.integer().eq(1))),
        json!({ "And": [a, b, c] })
    );
    assert_eq!(
        rule(|n| n.flag().eq(true) | n.text().is_null() | n.integer().eq(1)),
        json!({ "Or": [a, b, c] })
    );
    assert_eq!(
        rule(|n| (n.flag().eq(true) | !n.text().is_null()) & n.integer().eq(1)),
        json!({ "And": [{ "Or": [a, { "Not": b }] }, c] })
    );
    assert_eq!(rule(|n| !!n.text().is_null()), b);
    assert_eq!(rule(|n| n.integer().ne(1)), json!({ "Not": c }));
}

#[test]
fn every_operator_of_the_language_can_be_written() {
    macro_rules! comparisons {
        ($($field:ident $operand:expr, $path:ident: $($method:ident)*;)*) => {
            [$($(
                (|n| n.$field().$method($operand)) as Make,
                (|n| n.$field().$method(n.$path())) as Make,
            )*)*]
        };
    }
    let compared = comparisons! {
        text "a", text: eq lt gt le ge;
        float 0.5, float: eq lt gt le ge;
        due "2026-12-01T09:00:00Z", since: eq lt gt le ge;
        flag true, flag: eq;
    };
    let tested: [Make; 7] = [
        |n| n.text().matches("*"),
        |n| n.text().is_null(),
        |n| n.text().is_present(),
        |n| n.text().is_numeric(),
        |n| n.text().is_string(),
        |n| n.text().is_boolean(),
        |n| n.text().is_timestamp(),
    ];
    let mut written: Vec<_> = compared.into_iter().chain(tested).map(operator).collect();
    let mut all: Vec<_> =
        ComparisonOperator::ALL.iter().map(|operator| operator.as_str().to_owned()).collect();
    written.sort();
    all.sort();
    assert_eq!(written, all);
}

/// The member of a rule beside `Variable`.
fn operator(condition: Make) -> String {
    let rule = rule(condition);
    let mut names = rule.as_object().unwrap().keys().filter(|name| *name != "Variable");
    names.next().unwrap().clone()
}

#[test]
fn moments_are_compared_by_time() {
    assert_eq!(
        rule(|n| n.due().lt("2026-12-01T09:00:00Z")),
        json!({ "Variable": "$.due", "TimestampLessThan": "2026-12-01T09:00:00Z" })
    );
    assert_eq!(
        rule(|n| n.due().ge(context::state_entered_time())),
        json!({ "Variable": "$.due", "TimestampGreaterThanEqualsPath": "$$.State.EnteredTime" })
    );
}
