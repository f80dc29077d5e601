//! The functions that the service adds to JSONata, and the one that it takes away.
//!
//! What they make of odd arguments was measured of the service: numbers are cut towards zero; a range of one
//! number is that number; no size, no algorithm, a step in the wrong direction give nothing.

use std::rc::Rc;

use jsonata_core::evaluator::{Evaluator, EvaluatorError};
use jsonata_core::value::JValue;

use super::random::{self, Stream};
use crate::evaluation::hash;

type Outcome = Result<JValue, EvaluatorError>;

/// The longest range. Measured.
const MAX_RANGE: i128 = 360_145;

/// Makes the functions known to an evaluator; `seed` is what `$random` and `$uuid` follow from.
pub(super) fn register(evaluator: &mut Evaluator, seed: u64) -> Result<(), EvaluatorError> {
    let stream = Rc::new(Stream::new(seed));
    let same_stream = Rc::clone(&stream);
    evaluator
        .register_fn_override("eval", |_: &[JValue]| Err(failed("T1006", "there is no function `$eval`")))?;
    evaluator.register_fn_override("random", move |arguments: &[JValue]| random(arguments, &stream))?;
    evaluator.register_fn("hash", digest)?;
    evaluator.register_fn("parse", parse)?;
    evaluator.register_fn("partition", partition)?;
    evaluator.register_fn("range", range)?;
    evaluator.register_fn("uuid", move |_: &[JValue]| Ok(JValue::from(same_stream.uuid())))
}

fn failed(code: &str, message: &str) -> EvaluatorError {
    EvaluatorError::EvaluationError(format!("{code}: {message}"))
}

fn wrong_argument(function: &str, position: usize) -> EvaluatorError {
    failed("T0410", &format!("argument {} of `${function}` has the wrong type", position + 1))
}

/// The argument at a position; nothing where it is left out.
fn argument(arguments: &[JValue], position: usize) -> &JValue {
    arguments.get(position).unwrap_or(&JValue::Undefined)
}

/// The number at a position, cut towards zero.
fn integer(function: &str, arguments: &[JValue], position: usize) -> Result<i64, EvaluatorError> {
    match argument(arguments, position) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "beyond 64 bits the bound is as good as the number"
        )]
        JValue::Number(number) => Ok(*number as i64),
        _ => Err(wrong_argument(function, position)),
    }
}

fn text<'a>(function: &str, arguments: &'a [JValue], position: usize) -> Result<&'a str, EvaluatorError> {
    argument(arguments, position).as_str().ok_or_else(|| wrong_argument(function, position))
}

fn random(arguments: &[JValue], stream: &Stream) -> Outcome {
    if argument(arguments, 0).is_undefined() {
        return Ok(JValue::from(stream.number()));
    }
    Ok(JValue::from(random::seeded(integer("random", arguments, 0)?)))
}

fn parse(arguments: &[JValue]) -> Outcome {
    if argument(arguments, 0).is_undefined() {
        return Ok(JValue::Undefined);
    }
    let text = text("parse", arguments, 0)?;
    serde_json::from_str(text).map_err(|error| failed("D3137", &format!("the text is not JSON: {error}")))
}

fn partition(arguments: &[JValue]) -> Outcome {
    let items = match argument(arguments, 0) {
        JValue::Undefined => return Ok(JValue::Undefined),
        JValue::Array(items) => items,
        _ => return Err(wrong_argument("partition", 0)),
    };
    let size = if argument(arguments, 1).is_undefined() {
        items.len()
    } else {
        let size = integer("partition", arguments, 1)?;
        usize::try_from(size).map_err(|_| failed("D3137", "the size of a part cannot be negative"))?
    };
    if items.is_empty() || size == 0 {
        return Ok(JValue::Undefined);
    }
    Ok(JValue::array(items.chunks(size).map(|part| JValue::array(part.to_vec())).collect()))
}

fn range(arguments: &[JValue]) -> Outcome {
    let (start, end) = (integer("range", arguments, 0)?, integer("range", arguments, 1)?);
    if argument(arguments, 2).is_undefined() {
        return Ok(JValue::Undefined);
    }
    let step = integer("range", arguments, 2)?;
    let steps = (i128::from(end) - i128::from(start)).checked_div(i128::from(step));
    let is_towards_end = start == end || (step > 0) == (start < end);
    let Some(steps) = steps.filter(|_| is_towards_end) else { return Ok(JValue::Undefined) };
    if steps >= MAX_RANGE {
        return Err(failed("D2014", &format!("a range can have {MAX_RANGE} numbers")));
    }
    if steps == 0 {
        return Ok(JValue::from(start));
    }
    let numbers = std::iter::successors(Some(start), |number| number.checked_add(step));
    let count = usize::try_from(steps).unwrap_or_default() + 1;
    Ok(JValue::array(numbers.take(count).map(JValue::from).collect()))
}

fn digest(arguments: &[JValue]) -> Outcome {
    let data = text("hash", arguments, 0)?;
    if argument(arguments, 1).is_undefined() {
        return Ok(JValue::Undefined);
    }
    hash::hash(data, text("hash", arguments, 1)?)
        .map(JValue::from)
        .ok_or_else(|| failed("D3137", "the algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512"))
}
