//! The functions on numbers, and those that draw random bits.

use serde_json::Value;

use super::arguments::Arguments;
use super::{IntrinsicEvaluationErrorKind, Outcome};

pub(super) fn add(first: i64, second: i64) -> Value {
    Value::from(first.saturating_add(second))
}

pub(super) fn random(arguments: &Arguments, random: &mut dyn FnMut() -> u64) -> Outcome<Value> {
    let (start, end) = (arguments.integer(0), arguments.integer(1));
    if start >= end {
        return Err(IntrinsicEvaluationErrorKind::EmptyRange { start, end });
    }
    let bits = arguments.optional_integer(2).map_or_else(random, |seed| scramble(seed.cast_unsigned()));
    // The high half of the product of 64 random bits and a width is below the width, and nearly uniform.
    let width = u128::from(end.abs_diff(start));
    let offset = i128::try_from((u128::from(bits) * width) >> 64).unwrap_or_default();
    let number = i64::try_from(i128::from(start) + offset).unwrap_or(start);
    Ok(Value::from(number))
}

/// The first number of the generator `SplitMix64` for this seed.
const fn scramble(seed: u64) -> u64 {
    let mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A UUID of version 4 (RFC 9562, section 5.4).
pub(super) fn uuid(random: &mut dyn FnMut() -> u64) -> Value {
    let (high, low) = (random(), random());
    let high = (high & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    Value::String(format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    ))
}
