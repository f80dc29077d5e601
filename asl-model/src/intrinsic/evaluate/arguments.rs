use std::borrow::Cow;

use serde_json::{Map, Value};

use super::IntrinsicEvaluationError;
use crate::intrinsic::signature::Datum;
use crate::intrinsic::{Argument, Function, Limit, Problem, ProblemKind, Type};

/// The values for a function, which fit its signature: asking for one as the type of its parameter never gives
/// the default.
pub(super) struct Arguments(Vec<Value>);

impl Arguments {
    /// Checks each value against its parameter.
    pub(super) fn check(
        function: Function,
        arguments: &[Argument],
        values: Vec<Value>,
    ) -> Result<Self, IntrinsicEvaluationError> {
        for (position, (argument, value)) in arguments.iter().zip(&values).enumerate() {
            let Some(parameter) = function.signature().parameter(position) else { continue };
            let (found, name) = (type_of(value), parameter.name);
            if !found.overlaps(parameter.kind) {
                let expected = parameter.kind;
                let kind = ProblemKind::WrongType { function, parameter: name, expected, found };
                return Err(Problem::new(argument.span(), kind).into());
            }
            if let Some((limit, found)) = parameter.limit.and_then(|limit| excluded(limit, value)) {
                let kind = ProblemKind::Limit { function, parameter: name, limit, found };
                return Err(Problem::new(argument.span(), kind).into());
            }
        }
        Ok(Self(values))
    }

    pub(super) fn values(&self) -> &[Value] {
        &self.0
    }

    pub(super) fn value(&self, position: usize) -> &Value {
        self.0.get(position).unwrap_or(&Value::Null)
    }

    pub(super) fn text(&self, position: usize) -> &str {
        self.value(position).as_str().unwrap_or_default()
    }

    pub(super) fn array(&self, position: usize) -> &[Value] {
        self.value(position).as_array().map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn object(&self, position: usize) -> Map<String, Value> {
        self.value(position).as_object().cloned().unwrap_or_default()
    }

    pub(super) fn integer(&self, position: usize) -> i64 {
        rounded(self.value(position)).unwrap_or_default()
    }

    /// The integer at a position that may be left out.
    pub(super) fn optional_integer(&self, position: usize) -> Option<i64> {
        self.0.get(position).and_then(rounded)
    }

    /// A string as it is, any other value as its JSON text.
    pub(super) fn plain(&self, position: usize) -> Cow<'_, str> {
        plain(self.value(position))
    }
}

/// A string as it is, any other value as its JSON text.
pub(super) fn plain(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

fn type_of(value: &Value) -> Type {
    match value {
        Value::Null => Type::Null,
        Value::Bool(_) => Type::Boolean,
        Value::Number(_) => Type::Integer,
        Value::String(_) => Type::String,
        Value::Array(_) => Type::Array,
        Value::Object(_) => Type::Object,
    }
}

fn excluded(limit: Limit, value: &Value) -> Option<(Limit, String)> {
    let found = match (limit, value) {
        (Limit::Characters(_), value) => limit.excludes(&Datum::Text(&plain(value))),
        (_, Value::String(text)) => limit.excludes(&Datum::Text(text)),
        (_, Value::Bool(value)) => limit.excludes(&Datum::Bool(*value)),
        (_, value) => {
            limit.excludes(&Datum::Number { text: &value.to_string(), rounded: rounded(value)?.into() })
        }
    };
    found.map(|found| (limit, found))
}

/// A number as the functions take it: rounded to the nearest integer, and no larger than 64 bits hold.
fn rounded(value: &Value) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "beyond 64 bits the bound is as good as the number")]
    value.as_i64().or_else(|| value.as_f64().map(|number| number.round() as i64))
}
