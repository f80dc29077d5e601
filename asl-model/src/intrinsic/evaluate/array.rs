//! The functions on arrays.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{IntrinsicEvaluationErrorKind, Outcome};
use crate::intrinsic::ProblemKind;
use crate::intrinsic::check::MAX_RANGE;

pub(super) fn partition(array: &[Value], size: i64) -> Value {
    let size = usize::try_from(size).unwrap_or(usize::MAX).max(1);
    Value::Array(array.chunks(size).map(|chunk| Value::Array(chunk.to_vec())).collect())
}

pub(super) fn range(first: i64, last: i64, step: i64) -> Outcome<Value> {
    let steps = (i128::from(last) - i128::from(first)).checked_div(i128::from(step)).unwrap_or_default();
    if !leads_to(first, last, step) {
        return Ok(Value::Array(Vec::new()));
    }
    let elements = u64::try_from(steps).unwrap_or(u64::MAX).saturating_add(1);
    if elements > MAX_RANGE {
        return Err(ProblemKind::LongRange { elements }.into());
    }
    let numbers = std::iter::successors(Some(first), |number| {
        number.checked_add(step).filter(|next| leads_to(*next, last, step))
    });
    Ok(Value::Array(numbers.map(Value::from).collect()))
}

/// Whether steps of this direction lead from one number to the other.
const fn leads_to(from: i64, to: i64, step: i64) -> bool {
    if step > 0 { from <= to } else { from >= to }
}

pub(super) fn item(array: &[Value], index: i64) -> Outcome<Value> {
    let element = usize::try_from(index).ok().and_then(|index| array.get(index));
    element.cloned().ok_or(IntrinsicEvaluationErrorKind::NoSuchElement { index, length: array.len() })
}

/// The elements without repetitions, in the order in which they are first seen.
pub(super) fn unique(array: &[Value]) -> Value {
    let mut seen = BTreeSet::new();
    Value::Array(array.iter().filter(|element| seen.insert(element.to_string())).cloned().collect())
}
