use asl_model::document::{
    ChoiceRule, ChoiceState, ChoiceTest, Comparison, ComparisonOperator, NestedChoiceRule,
};
use asl_model::value::Value;

use super::Problems;
use super::template::PayloadTemplate;
use super::walk::Walk;
use crate::build_error::BuildFaultKind;
use crate::condition::{Family, Property, Relation, Rule, Side, Test};
use crate::data::RawPath;
use crate::state::ChoiceDefinition;

/// Writes a Choice state.
pub(super) fn write<W: 'static>(
    choice: &ChoiceDefinition<W>,
    walk: &Walk<'_, W>,
    problems: &mut Problems,
) -> ChoiceState {
    if choice.rules.is_empty() {
        problems.fault("Choices", BuildFaultKind::NoChoices);
    }
    let rules = choice
        .rules
        .iter()
        .map(|(condition, next)| ChoiceRule::new(test(&condition.0, problems), walk.name(next)));
    let mut state = ChoiceState::new(rules.collect::<Vec<_>>());
    state.default = choice.default.as_ref().map(|default| walk.name(default));
    state
}

fn test(rule: &Rule, problems: &mut Problems) -> ChoiceTest {
    match rule {
        Rule::And(rules) => ChoiceTest::and(nested(rules, problems)),
        Rule::Or(rules) => ChoiceTest::or(nested(rules, problems)),
        Rule::Not(rule) => ChoiceTest::not(test(rule, problems)),
        Rule::Test { variable, test } => comparison(variable, test, problems).into(),
    }
}

fn nested(rules: &[Rule], problems: &mut Problems) -> Vec<NestedChoiceRule> {
    rules.iter().map(|rule| test(rule, problems).into()).collect()
}

fn comparison(variable: &RawPath, test: &Test, problems: &mut Problems) -> Comparison {
    let (operator, operand) = match test {
        Test::Compare { family, relation, with: Side::Path(path) } => {
            (operators(*family, *relation).1, Value::from(path.to_string()))
        }
        Test::Compare { family, relation, with: Side::Literal(literal) } => {
            let (value, faults) = PayloadTemplate::of(literal);
            problems.faults_of("Choices", faults);
            (operators(*family, *relation).0, value)
        }
        Test::Matches(pattern) => (ComparisonOperator::StringMatches, Value::from(pattern.as_str())),
        Test::Is(property) => (is(*property), Value::from(true)),
    };
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
