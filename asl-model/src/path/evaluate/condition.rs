use std::borrow::Cow;

use serde_json::{Map, Value};

use super::compare::{self, Side};
use super::select::{Evaluator, Outcome};
use super::{PathEvaluationError, PathEvaluationErrorKind, array, number_value};
use crate::path::{
    Comparison, Filter, FilterKind, FilterPath, FilterRoot, Literal, Operand, OperandKind, Regex, ast,
};

impl<'v> Evaluator<'_, 'v> {
    /// Whether a value satisfies the condition of a filter.
    pub(super) fn accepts(&mut self, filter: &Filter, value: &'v Value) -> Outcome<bool> {
        match self.holds(filter, value) {
            Err(error) if error.is_nowhere() => Ok(false),
            outcome => outcome,
        }
    }

    fn holds(&mut self, filter: &Filter, value: &'v Value) -> Outcome<bool> {
        match filter.kind() {
            FilterKind::Or(conditions) => {
                for condition in conditions {
                    if self.holds(condition, value)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            FilterKind::And(conditions) => {
                for condition in conditions {
                    if !self.holds(condition, value)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            FilterKind::Not(condition) => Ok(!self.holds(condition, value)?),
            FilterKind::Exists(path) => {
                let start = self.start(path, value)?;
                self.exists(start, path.segments())
            }
            FilterKind::Comparison(comparison) => self.compares(comparison, filter, value),
        }
    }

    fn compares(&mut self, comparison: &Comparison, filter: &Filter, value: &'v Value) -> Outcome<bool> {
        let left = self.side(comparison.left(), value)?;
        let right = self.side(comparison.right(), value)?;
        // What the library cannot compare fails the whole filter, as a missing value does.
        compare::holds(&left, comparison.operator(), &right)
            .ok_or_else(|| PathEvaluationError::nowhere(self.text, filter.span()))
    }

    fn side(&mut self, operand: &Operand, value: &'v Value) -> Outcome<Side<'v>> {
        Ok(match operand.kind() {
            OperandKind::Path(path) => match self.value(path, value) {
                Ok(value) => Side::Value(value),
                Err(error) if error.is_nowhere() => Side::Undefined,
                Err(error) => return Err(error),
            },
            OperandKind::Literal(literal) => Side::Value(Cow::Owned(literal_value(literal))),
            OperandKind::Regex(regex) => Side::Regex(self.compiled(regex, operand)?),
        })
    }

    /// What a path in a filter selects.
    fn value(&mut self, path: &FilterPath, value: &'v Value) -> Outcome<Cow<'v, Value>> {
        let start = self.start(path, value)?;
        let mut selected = self.all(start, path.segments())?;
        let value = selected.pop_if(|_| ast::is_definite(path.segments()));
        Ok(value.unwrap_or_else(|| Cow::Owned(array(selected))))
    }

    fn start(&self, path: &FilterPath, value: &'v Value) -> Outcome<&'v Value> {
        match path.root() {
            FilterRoot::Current => Ok(value),
            FilterRoot::Outer(crate::path::Root::Input) => Ok(self.document),
            FilterRoot::Outer(root) => {
                let document = self.scope.document(root);
                document.map_err(|kind| PathEvaluationError::new(path.span(), kind))
            }
        }
    }

    /// The regular expression, which has to match the whole text as in the library.
    fn compiled(&mut self, regex: &Regex, operand: &Operand) -> Outcome<regex::Regex> {
        let flags: String =
            ['i', 'm', 's', 'x'].into_iter().filter(|flag| regex.flags.contains(*flag)).collect();
        let flags = if flags.is_empty() { flags } else { format!("(?{flags})") };
        let pattern = format!(r"\A(?:{flags}{})\z", regex.pattern);
        if let Some(compiled) = self.regexes.get(&pattern) {
            return Ok(compiled.clone());
        }
        let compiled = regex::Regex::new(&pattern).map_err(|_| {
            let kind = PathEvaluationErrorKind::Regex { pattern: regex.pattern.clone() };
            PathEvaluationError::new(operand.span(), kind)
        })?;
        self.regexes.insert(pattern, compiled.clone());
        Ok(compiled)
    }
}

fn literal_value(literal: &Literal) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Bool(value) => Value::Bool(*value),
        Literal::Number(text) => number_value(text),
        Literal::String(text) | Literal::Word(text) => Value::String(text.clone()),
        Literal::Array(elements) => Value::Array(elements.iter().map(literal_value).collect()),
        Literal::Object(members) => {
            let members = members.iter().map(|(key, value)| (key.clone(), literal_value(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}
