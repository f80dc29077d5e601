use asl_model::jsonata::{Expression, StatesMember, analyze};

use super::condition;
use super::path::{self, Data};
use super::template::JsonTemplate;
use crate::build::place::Place;
use crate::build_error::BuildFaultKind;
use crate::data::{RawPath, Root};
use crate::expr::Template;
use crate::jsonata::JsonataCode;

/// What only JSONata computes.
impl JsonTemplate<'_> {
    pub(super) fn code(&mut self, code: &JsonataCode, place: &Place<'_>) -> String {
        match code {
            JsonataCode::Text(text) => {
                self.check(text);
                (*text).to_owned()
            }
            JsonataCode::Call(function, arguments) => self.call_of(function, arguments, place),
            // A list of one element would be the element itself.
            JsonataCode::List(function, arguments) => {
                format!("[{}]", self.call_of(function, arguments, place))
            }
            JsonataCode::Infix(operator, [left, right]) => {
                format!("{} {operator} {}", self.operand(left, place), self.operand(right, place))
            }
            JsonataCode::When { condition, then, otherwise } => format!(
                "{} ? {} : {}",
                self.operand(condition, place),
                self.operand(then, place),
                self.operand(otherwise, place)
            ),
            JsonataCode::Function(number, body) => self.function(*number, body, place),
            JsonataCode::Condition(condition) => {
                condition::write(&condition.0, self.data, self.within, self.problems)
            }
        }
    }

    fn call_of(&mut self, function: &str, arguments: &[Template], place: &Place<'_>) -> String {
        let arguments: Vec<_> = arguments.iter().map(|argument| self.expression(argument, place)).collect();
        format!("{function}({})", arguments.join(", "))
    }

    fn function(&mut self, number: u32, body: &Template, place: &Place<'_>) -> String {
        let around = self.data.inside(number);
        let data = Data { around: Some(&around), ..self.data };
        let name = path::element(data.depth(number));
        let mut inside = JsonTemplate { within: self.within, data, problems: self.problems };
        format!("function({name}) {{ {} }}", inside.expression(body, place))
    }

    /// An expression that was written as it is, and what the service has against it here.
    fn check(&mut self, text: &str) {
        let refused =
            |fault: String| BuildFaultKind::RefusedExpression { expression: text.to_owned(), fault };
        let expression = match Expression::parse(text) {
            Ok(expression) => expression,
            Err(error) => return self.fault(refused(error.to_string())),
        };
        let analysis = analyze(&expression);
        for fault in analysis.faults() {
            self.fault(refused(fault.to_string()));
        }
        for states in analysis.states() {
            let root = match states.member() {
                Some(StatesMember::Result) => Root::Result,
                Some(StatesMember::ErrorOutput) => Root::ErrorOutput,
                _ => continue,
            };
            self.within.check(&RawPath::from_root(root), self.problems);
        }
    }
}

/// Whether it stands between operators only in parentheses.
pub(super) const fn is_operation(code: &JsonataCode) -> bool {
    match code {
        JsonataCode::Text(_)
        | JsonataCode::Infix(..)
        | JsonataCode::When { .. }
        | JsonataCode::Condition(_) => true,
        JsonataCode::Call(..) | JsonataCode::List(..) | JsonataCode::Function(..) => false,
    }
}
