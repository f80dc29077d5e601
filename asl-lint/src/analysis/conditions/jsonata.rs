//! The `Condition` of a choice rule of a JSONata state.

use asl_model::jsonata::{Expression, Kind, Node as Part, Operand, Operator, delimited};
use asl_model::syntax::{Node, contains_placeholder};

use super::condition::{Comparison, Condition, Literal, Question};

pub(super) fn read(rule: &Node<'_>) -> Condition {
    let Some(condition) = rule.get("Condition") else { return Condition::Unknown };
    if let Some(value) = condition.as_bool() {
        return Condition::Literal(value);
    }
    let text = condition.as_str().filter(|text| !contains_placeholder(text));
    let expression = text.and_then(|text| Expression::parse(delimited(text).ok()??.text(text)?).ok());
    expression
        .map_or(Condition::Unknown, |expression| Reader { expression: &expression }.read(expression.root()))
}

struct Reader<'e> {
    expression: &'e Expression,
}

impl Reader<'_> {
    fn read(&self, part: &Part) -> Condition {
        let condition = match part.kind() {
            Kind::Boolean(value) => Some(Condition::Literal(*value)),
            Kind::Block(parts) => match parts.as_slice() {
                [part] => Some(self.read(part)),
                _ => None,
            },
            Kind::Call { function, arguments } => self.call(function, arguments),
            Kind::Operation { first, rest } => self.operation(first, rest),
            _ => None,
        };
        condition.unwrap_or_else(|| Condition::Opaque { text: self.text(part), is_free: false })
    }

    fn call(&self, function: &Part, arguments: &[Part]) -> Option<Condition> {
        let (Kind::Variable(name), [argument]) = (function.kind(), arguments) else { return None };
        match name.as_str() {
            "not" => Some(Condition::Not(Box::new(self.read(argument)))),
            "exists" => {
                Some(Condition::Test { subject: self.subject(argument)?, question: Question::IsPresent })
            }
            _ => None,
        }
    }

    fn operation(&self, first: &Part, rest: &[Operand]) -> Option<Condition> {
        let parts = || std::iter::once(first).chain(rest.iter().map(|operand| &operand.value));
        let all = |operator| rest.iter().all(|operand| operand.operator == operator);
        if all(Operator::And) {
            return Some(Condition::And(parts().map(|part| self.read(part)).collect()));
        }
        if all(Operator::Or) {
            return Some(Condition::Or(parts().map(|part| self.read(part)).collect()));
        }
        let [operand] = rest else { return None };
        let comparison = comparison(operand.operator)?;
        match (literal(first), literal(&operand.value)) {
            (None, Some(literal)) => Some(test(&self.subject(first)?, comparison, &literal)),
            (Some(literal), None) => {
                Some(test(&self.subject(&operand.value)?, mirrored(comparison), &literal))
            }
            _ => None,
        }
    }

    /// The text of a path of names, about which nothing is known beforehand.
    fn subject(&self, part: &Part) -> Option<String> {
        let is_plain =
            |part: &Part| matches!(part.kind(), Kind::Variable(_) | Kind::Name(_) | Kind::Map { .. });
        part.descendants().all(is_plain).then(|| self.text(part))
    }

    fn text(&self, part: &Part) -> String {
        self.expression.text_at(part.span()).to_owned()
    }
}

/// A comparison as JSONata makes it: without a value nothing is equal, and nothing is less or greater.
fn test(subject: &str, comparison: Comparison, literal: &Literal) -> Condition {
    let ask = |comparison| Condition::Test {
        subject: subject.to_owned(),
        question: Question::Compare(comparison, literal.clone()),
    };
    match comparison {
        Comparison::NotEqual => ask(Comparison::NotEqual),
        Comparison::Equal => Condition::Not(Box::new(ask(Comparison::NotEqual))),
        _ => {
            let has_value = Condition::Test { subject: subject.to_owned(), question: Question::HasValue };
            Condition::And(vec![has_value, ask(comparison)])
        }
    }
}

fn literal(part: &Part) -> Option<Literal> {
    Some(match part.kind() {
        Kind::String(text) => Literal::Text(text.clone()),
        Kind::Number(number) => Literal::Number(*number),
        Kind::Boolean(value) => Literal::Bool(*value),
        Kind::Null => Literal::Null,
        Kind::Negation(number) => match number.kind() {
            Kind::Number(number) => Literal::Number(-number),
            _ => return None,
        },
        _ => return None,
    })
}

const fn comparison(operator: Operator) -> Option<Comparison> {
    Some(match operator {
        Operator::Equal => Comparison::Equal,
        Operator::NotEqual => Comparison::NotEqual,
        Operator::Less => Comparison::Less,
        Operator::LessOrEqual => Comparison::LessOrEqual,
        Operator::Greater => Comparison::Greater,
        Operator::GreaterOrEqual => Comparison::GreaterOrEqual,
        _ => return None,
    })
}

/// The comparison with its sides exchanged.
const fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        same => same,
    }
}
