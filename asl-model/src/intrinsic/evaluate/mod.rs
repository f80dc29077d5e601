//! What an intrinsic function gives.

mod arguments;
mod array;
mod error;
mod number;
mod text;

#[cfg(test)]
mod tests;

pub use error::{IntrinsicEvaluationError, IntrinsicEvaluationErrorKind};
use serde_json::{Map, Value};

use super::{Argument, ArgumentKind, Call, Function, Intrinsic, check};
use crate::evaluation::hash;
use crate::path::{Scope, number_value};
use arguments::Arguments;

type Outcome<T> = Result<T, IntrinsicEvaluationErrorKind>;

impl Intrinsic {
    /// What the call gives.
    ///
    /// `random` gives 64 random bits at each call, for `States.UUID`, and for `States.MathRandom` without a
    /// seed. With a seed `States.MathRandom` gives the same number each time, but not the number that the
    /// service gives for that seed, whose generator is not documented.
    ///
    /// ```
    /// use asl_model::intrinsic::Intrinsic;
    /// use asl_model::path::Scope;
    /// use serde_json::json;
    ///
    /// let input = json!({"key": "in/2026/orders.csv"});
    /// let name = Intrinsic::parse("States.ArrayGetItem(States.StringSplit($.key, '/.'), 2)").unwrap();
    /// let value = name.evaluate(&Scope::new(&input), &mut || 4).unwrap();
    /// assert_eq!(value, json!("orders"));
    /// ```
    pub fn evaluate(
        &self,
        scope: &Scope<'_>,
        random: &mut dyn FnMut() -> u64,
    ) -> Result<Value, IntrinsicEvaluationError> {
        if let Some(problem) = self.problems().into_iter().next() {
            return Err(problem.into());
        }
        evaluate(self.call(), scope, random)
    }
}

fn evaluate(
    call: &Call,
    scope: &Scope<'_>,
    random: &mut dyn FnMut() -> u64,
) -> Result<Value, IntrinsicEvaluationError> {
    let mut values = Vec::with_capacity(call.arguments().len());
    for argument in call.arguments() {
        values.push(value(argument, scope, random)?);
    }
    let failed = |kind| IntrinsicEvaluationError::new(call.span(), kind);
    let function = check::known_function(call)?;
    let arguments = Arguments::check(function, call.arguments(), values)?;
    apply(function, call, &arguments, random).map_err(failed)
}

fn value(
    argument: &Argument,
    scope: &Scope<'_>,
    random: &mut dyn FnMut() -> u64,
) -> Result<Value, IntrinsicEvaluationError> {
    Ok(match argument.kind() {
        ArgumentKind::String(literal) => Value::String(literal.as_str().to_owned()),
        ArgumentKind::Number(text) => number_value(text),
        ArgumentKind::Bool(value) => Value::Bool(*value),
        ArgumentKind::Null => Value::Null,
        ArgumentKind::Path(path) => {
            let selected = path.evaluate(scope).map_err(|error| {
                let span = error.span().shifted(argument.span().start());
                IntrinsicEvaluationError::new(span, error.kind().clone().into())
            })?;
            selected.into_owned()
        }
        ArgumentKind::Call(call) => evaluate(call, scope, random)?,
    })
}

/// The result of a function for arguments that fit its signature.
fn apply(
    function: Function,
    call: &Call,
    arguments: &Arguments,
    random: &mut dyn FnMut() -> u64,
) -> Outcome<Value> {
    match function {
        Function::Format => text::format(call, arguments),
        Function::StringToJson => text::parse_json(arguments.text(0)),
        Function::JsonToString => Ok(Value::String(arguments.value(0).to_string())),
        Function::Array => Ok(Value::Array(arguments.values().to_vec())),
        Function::ArrayPartition => Ok(array::partition(arguments.array(0), arguments.integer(1))),
        Function::ArrayContains => Ok(Value::Bool(arguments.array(0).contains(arguments.value(1)))),
        Function::ArrayRange => {
            array::range(arguments.integer(0), arguments.integer(1), arguments.integer(2))
        }
        Function::ArrayGetItem => array::item(arguments.array(0), arguments.integer(1)),
        Function::ArrayLength => Ok(Value::from(arguments.array(0).len())),
        Function::ArrayUnique => Ok(array::unique(arguments.array(0))),
        Function::Base64Encode => Ok(text::encode(arguments.text(0))),
        Function::Base64Decode => text::decode(arguments.text(0)),
        // Only the five algorithms come so far: they are a limit of the parameter.
        Function::Hash => Ok(Value::from(hash::hash(&arguments.plain(0), arguments.text(1)))),
        Function::JsonMerge => Ok(merge(arguments.object(0), arguments.object(1))),
        Function::MathRandom => number::random(arguments, random),
        Function::MathAdd => Ok(number::add(arguments.integer(0), arguments.integer(1))),
        Function::StringSplit => Ok(text::split(arguments.text(0), arguments.text(1))),
        Function::Uuid => Ok(number::uuid(random)),
    }
}

/// The members of both; of equal names the right one's.
fn merge(left: Map<String, Value>, right: Map<String, Value>) -> Value {
    let mut merged = left;
    merged.extend(right);
    Value::Object(merged)
}
