use asl_model::document::{ChoiceTest, Comparison, ComparisonOperator, NestedChoiceRule};
use asl_model::value::Value;

use super::{INPUT, path, template};
use crate::build::Problems;
use crate::build::writer::Within;
use crate::build_error::BuildFaultKind;
use crate::condition::{Family, Property, Relation, Rule, Side, Test};
use crate::data::RawPath;

/// Writes a condition as a choice rule without its `Next`.
pub(super) fn write(rule: &Rule, problems: &mut Problems) -> ChoiceTest {
    match rule {
        Rule::And(rules) => ChoiceTest::and(nested(rules, problems)),
        Rule::Or(rules) => ChoiceTest::or(nested(rules, problems)),
        Rule::Not(rule) => ChoiceTest::not(write(rule, problems)),
        Rule::Test { variable, test } => comparison(variable, test, problems).into(),
        Rule::Holds(_) => {
            problems.fault("Variable", BuildFaultKind::JsonataInJsonPath);
            ChoiceTest::and(Vec::<NestedChoiceRule>::new())
        }
    }
}

fn nested(rules: &[Rule], problems: &mut Problems) -> Vec<NestedChoiceRule> {
    rules.iter().map(|rule| write(rule, problems).into()).collect()
}

fn comparison(variable: &RawPath, test: &Test, problems: &mut Problems) -> Comparison {
    let path = |field, path, problems: &mut _| {
        Value::from(path::json_path(path, &Within { field, sees: INPUT }, problems).to_string())
    };
    let (operator, operand) = match test {
        Test::Compare { family, relation, with: Side::Path(with) } => {
            let operator = operators(*family, *relation).1;
            (operator, path(operator.as_str(), with, problems))
        }
        Test::Compare { family, relation, with: Side::Literal(literal) } => {
            let operator = operators(*family, *relation).0;
            let within = Within { field: operator.as_str(), sees: INPUT };
            (operator, template::write(&within, literal, problems))
        }
        Test::Matches(pattern) => (ComparisonOperator::StringMatches, Value::from(pattern.as_str())),
        Test::Is(property) => (is(*property), Value::from(true)),
    };
    let variable = path::json_path(variable, &Within { field: "Variable", sees: INPUT }, problems);
    Comparison::new(variable.to_string(), operator, operand)
}

/// The operator for a literal operand, and the one for a path.
const fn operators(family: Family, relation: Relation) -> (ComparisonOperator, ComparisonOperator) {
    use ComparisonOperator as O;
    match (family, relation) {
        // Booleans have no order, and no other relation can be written for them.
        (Family::Boolean, _) => (O::BooleanEquals, O::BooleanEqualsPath),
        (Family::String, Relation::Equals) => (O::StringEquals, O::StringEqualsPath),
        (Family::String, Relation::LessThan) => (O::StringLessThan, O::StringLessThanPath),
        (Family::String, Relation::GreaterThan) => (O::StringGreaterThan, O::StringGreaterThanPath),
        (Family::String, Relation::LessThanEquals) => (O::StringLessThanEquals, O::StringLessThanEqualsPath),
        (Family::String, Relation::GreaterThanEquals) => {
            (O::StringGreaterThanEquals, O::StringGreaterThanEqualsPath)
        }
        (Family::Numeric, Relation::Equals) => (O::NumericEquals, O::NumericEqualsPath),
        (Family::Numeric, Relation::LessThan) => (O::NumericLessThan, O::NumericLessThanPath),
        (Family::Numeric, Relation::GreaterThan) => (O::NumericGreaterThan, O::NumericGreaterThanPath),
        (Family::Numeric, Relation::LessThanEquals) => {
            (O::NumericLessThanEquals, O::NumericLessThanEqualsPath)
        }
        (Family::Numeric, Relation::GreaterThanEquals) => {
            (O::NumericGreaterThanEquals, O::NumericGreaterThanEqualsPath)
        }
        (Family::Timestamp, Relation::Equals) => (O::TimestampEquals, O::TimestampEqualsPath),
        (Family::Timestamp, Relation::LessThan) => (O::TimestampLessThan, O::TimestampLessThanPath),
        (Family::Timestamp, Relation::GreaterThan) => (O::TimestampGreaterThan, O::TimestampGreaterThanPath),
        (Family::Timestamp, Relation::LessThanEquals) => {
            (O::TimestampLessThanEquals, O::TimestampLessThanEqualsPath)
        }
        (Family::Timestamp, Relation::GreaterThanEquals) => {
            (O::TimestampGreaterThanEquals, O::TimestampGreaterThanEqualsPath)
        }
    }
}

const fn is(property: Property) -> ComparisonOperator {
    match property {
        Property::Boolean => ComparisonOperator::IsBoolean,
        Property::Null => ComparisonOperator::IsNull,
        Property::Numeric => ComparisonOperator::IsNumeric,
        Property::Present => ComparisonOperator::IsPresent,
        Property::String => ComparisonOperator::IsString,
        Property::Timestamp => ComparisonOperator::IsTimestamp,
    }
}
