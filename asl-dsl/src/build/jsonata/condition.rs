use super::path::{self, Data};
use super::{INPUT, template};
use crate::build::Problems;
use crate::build::writer::Within;
use crate::condition::{Property, Relation, Rule, Side, Test};
use crate::data::RawPath;

const WITHIN: Within<'_> = Within { field: "Condition", sees: INPUT };

/// How strongly the parts of an expression hold together, from the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Or,
    And,
    Comparison,
    Whole,
}

/// Writes a condition as an expression that gives `true` or `false`.
pub(super) fn write(rule: &Rule, problems: &mut Problems) -> String {
    expression(rule, problems).0
}

fn expression(rule: &Rule, problems: &mut Problems) -> (String, Strength) {
    match rule {
        Rule::And(rules) => (joined(rules, " and ", Strength::And, problems), Strength::And),
        Rule::Or(rules) => (joined(rules, " or ", Strength::Or, problems), Strength::Or),
        Rule::Not(rule) => (format!("$not({})", expression(rule, problems).0), Strength::Whole),
        Rule::Test { variable, test } => comparison(variable, test, problems),
    }
}

fn joined(rules: &[Rule], with: &str, strength: Strength, problems: &mut Problems) -> String {
    let side = |rule: &Rule| match expression(rule, problems) {
        (side, inner) if inner < strength => format!("({side})"),
        (side, _) => side,
    };
    rules.iter().map(side).collect::<Vec<_>>().join(with)
}

fn comparison(variable: &RawPath, test: &Test, problems: &mut Problems) -> (String, Strength) {
    WITHIN.check(variable, problems);
    let variable = path::expression(variable);
    match test {
        Test::Compare { relation, with, .. } => {
            let with = match with {
                Side::Path(path) => {
                    WITHIN.check(path, problems);
                    path::expression(path)
                }
                Side::Literal(literal) => template::expression(literal, Data::PLAIN, &WITHIN, problems),
            };
            (format!("{variable} {} {with}", operator(*relation)), Strength::Comparison)
        }
        Test::Matches(pattern) => (format!("$contains({variable}, {})", regex(pattern)), Strength::Whole),
        Test::Is(property) => is(&variable, *property),
    }
}

const fn operator(relation: Relation) -> &'static str {
    match relation {
        Relation::Equals => "=",
        Relation::LessThan => "<",
        Relation::GreaterThan => ">",
        Relation::LessThanEquals => "<=",
        Relation::GreaterThanEquals => ">=",
    }
}

fn is(variable: &str, property: Property) -> (String, Strength) {
    let is_type = |name| (format!("$type({variable}) = '{name}'"), Strength::Comparison);
    match property {
        Property::Boolean => is_type("boolean"),
        Property::Null => is_type("null"),
        Property::Numeric => is_type("number"),
        Property::String => is_type("string"),
        Property::Present => (format!("$exists({variable})"), Strength::Whole),
        Property::Timestamp => {
            (format!("$type({variable}) = 'string' and $contains({variable}, {TIMESTAMP})"), Strength::And)
        }
    }
}

/// A point in time in the profile of RFC 3339 that the language wants.
///
/// Source: ASL specification, section *Timestamps*.
const TIMESTAMP: &str = r"/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/";

/// A pattern of `StringMatches`, in which `*` stands for any characters and `\` takes the next one as it is, as a
/// regular expression.
fn regex(pattern: &str) -> String {
    let mut regex = String::from("/^");
    let mut chars = pattern.chars();
    while let Some(char) = chars.next() {
        match char {
            '*' => regex.push_str(r"[\s\S]*"),
            '\\' => push_literal(&mut regex, chars.next().unwrap_or('\\')),
            char => push_literal(&mut regex, char),
        }
    }
    regex.push_str("$/");
    regex
}

fn push_literal(regex: &mut String, char: char) {
    if r"\^$.|?*+()[]{}/".contains(char) {
        regex.push('\\');
    }
    regex.push(char);
}
