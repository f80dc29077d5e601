//! The functions on numbers, and those that draw random bits.

use serde_json::Value;

use super::arguments::Arguments;
use super::{IntrinsicEvaluationErrorKind, Outcome};
use crate::evaluation::random;

pub(super) fn add(first: i64, second: i64) -> Value {
    Value::from(first.saturating_add(second))
}

pub(super) fn random(arguments: &Arguments, draw: &mut dyn FnMut() -> u64) -> Outcome<Value> {
    let (start, end) = (arguments.integer(0), arguments.integer(1));
    if start >= end {
        return Err(IntrinsicEvaluationErrorKind::EmptyRange { start, end });
    }
    let bits =
        arguments.optional_integer(2).map_or_else(draw, |seed| random::split_mix(seed.cast_unsigned()).1);
    // The high half of the product of 64 random bits and a width is below the width, and nearly uniform.
    let width = u128::from(end.abs_diff(start));
    let offset = i128::try_from((u128::from(bits) * width) >> 64).unwrap_or_default();
    let number = i64::try_from(i128::from(start) + offset).unwrap_or(start);
    Ok(Value::from(number))
}

pub(super) fn uuid(draw: &mut dyn FnMut() -> u64) -> Value {
    Value::String(random::uuid(draw(), draw()))
}
