use super::path::Data;
use super::template;
use crate::build::Problems;
use crate::build::writer::Within;
use crate::condition::{Family, Property, Relation, Rule, Side, Test};
use crate::data::RawPath;
use crate::expr::Template;

/// How strongly the parts of an expression hold together, from the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Or,
    And,
    Comparison,
    Whole,
}

/// Writes a condition as an expression that gives `true` or `false`.
pub(super) fn write(rule: &Rule, data: Data<'_>, within: &Within<'_>, problems: &mut Problems) -> String {
    Writer { data, within, problems }.expression(rule).0
}

struct Writer<'w> {
    data: Data<'w>,
    within: &'w Within<'w>,
    problems: &'w mut Problems,
}

impl Writer<'_> {
    fn expression(&mut self, rule: &Rule) -> (String, Strength) {
        match rule {
            Rule::And(rules) => (self.joined(rules, " and ", Strength::And), Strength::And),
            Rule::Or(rules) => (self.joined(rules, " or ", Strength::Or), Strength::Or),
            Rule::Not(rule) => (format!("$not({})", self.expression(rule).0), Strength::Whole),
            Rule::Test { variable, test } => self.test(variable, test),
            Rule::Holds(value) => {
                (template::expression(value, self.data, self.within, self.problems), Strength::Or)
            }
        }
    }

    fn joined(&mut self, rules: &[Rule], with: &str, strength: Strength) -> String {
        let side = |rule: &Rule| match self.expression(rule) {
            (side, inner) if inner < strength => format!("({side})"),
            (side, _) => side,
        };
        rules.iter().map(side).collect::<Vec<_>>().join(with)
    }

    fn test(&mut self, variable: &RawPath, test: &Test) -> (String, Strength) {
        let variable = self.operand(&Template::Path(variable.clone()));
        match test {
            Test::Compare { family, relation, with } => {
                let with = match with {
                    Side::Path(path) => self.operand(&Template::Path(path.clone())),
                    Side::Literal(literal) => self.operand(literal),
                };
                let operator = operator(*relation);
                let comparison = match family {
                    // The same moment has many texts.
                    Family::Timestamp => format!("$toMillis({variable}) {operator} $toMillis({with})"),
                    _ => format!("{variable} {operator} {with}"),
                };
                (comparison, Strength::Comparison)
            }
            Test::Matches(pattern) => {
                let pattern = self.problems.text(pattern);
                (format!("$contains({variable}, {})", regex(&pattern)), Strength::Whole)
            }
            Test::Is(property) => is(&variable, *property),
        }
    }

    fn operand(&mut self, template: &Template) -> String {
        template::operand(template, self.data, self.within, self.problems)
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
