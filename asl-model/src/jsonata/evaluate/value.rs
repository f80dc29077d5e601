//! Results as JSON.

use jsonata_core::value::JValue;
use serde_json::{Number, Value};

use super::error::{JsonataEvaluationError, JsonataEvaluationErrorKind};

/// A result may be nested as deep as JSON text that is read.
pub(super) const MAX_DEPTH: usize = crate::syntax::MAX_DEPTH;

/// Beyond this a double does not hold every integer.
const LARGEST_EXACT_INTEGER: f64 = 9_007_199_254_740_992.0;

/// A result as JSON, if it is something that JSON has.
pub(super) fn to_json(value: &JValue) -> Result<Value, JsonataEvaluationError> {
    if value.is_undefined() {
        return Err(JsonataEvaluationErrorKind::Undefined.into());
    }
    convert(value, 0)
}

fn convert(value: &JValue, depth: usize) -> Result<Value, JsonataEvaluationError> {
    if depth > MAX_DEPTH {
        return Err(JsonataEvaluationErrorKind::TooDeep.into());
    }
    Ok(match value {
        JValue::Null | JValue::Undefined => Value::Null,
        JValue::Bool(value) => Value::Bool(*value),
        JValue::Number(number) => to_number(*number),
        JValue::String(text) => Value::String(text.to_string()),
        JValue::Array(items) => {
            Value::Array(items.iter().map(|item| convert(item, depth + 1)).collect::<Result<_, _>>()?)
        }
        JValue::Object(members) => {
            let members =
                members.iter().map(|(name, member)| Ok((name.clone(), convert(member, depth + 1)?)));
            Value::Object(members.collect::<Result<_, JsonataEvaluationError>>()?)
        }
        JValue::Lambda(_) | JValue::Builtin { .. } => {
            return Err(JsonataEvaluationErrorKind::NotJson { found: "a function" }.into());
        }
        JValue::Regex { .. } => {
            return Err(JsonataEvaluationErrorKind::NotJson { found: "a regular expression" }.into());
        }
    })
}

/// A number as JSON, which has none that is infinite: the service gives the name of such a number instead.
fn to_number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() <= LARGEST_EXACT_INTEGER {
        #[expect(clippy::cast_possible_truncation, reason = "an integer that 64 bits hold")]
        return Value::from(number as i64);
    }
    Number::from_f64(number).map_or_else(|| Value::from(name(number)), Value::Number)
}

const fn name(number: f64) -> &'static str {
    if number.is_nan() {
        "NaN"
    } else if number.is_sign_positive() {
        "Infinity"
    } else {
        "-Infinity"
    }
}
