use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::syntax::json::is_number;

/// A JSON number as it was written.
///
/// Two numbers are equal where they stand for the same number exactly, however long they are: `1.0` equals
/// `1` and `10e-1`. [`as_str`](Self::as_str) tells how it was written.
#[derive(Clone)]
pub struct Number {
    text: Box<str>,
}

/// A text that is not a JSON number.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not a JSON number")]
pub struct InvalidNumber {
    text: String,
}

impl Number {
    /// The number `value`; `None` for what JSON has no number for: infinities and `NaN`.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        // The debug format is the shortest text that reads back as the same number, always with a fraction
        // or an exponent, and always JSON.
        value.is_finite().then(|| Self { text: format!("{value:?}").into() })
    }

    /// As [`from_f64`](Self::from_f64), with the digits of the smaller type.
    #[must_use]
    pub fn from_f32(value: f32) -> Option<Self> {
        value.is_finite().then(|| Self { text: format!("{value:?}").into() })
    }

    /// A text that is known to be a JSON number.
    pub(crate) fn from_checked(text: Cow<'_, str>) -> Self {
        Self { text: text.into() }
    }

    pub(super) fn into_text(self) -> String {
        self.text.into()
    }

    /// The text as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The value, where it is whole and fits: `3`, `3.0` and `0.3e1` all give 3.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        let whole = || {
            let exponent = u32::try_from(self.decimal()?.exponent).ok()?;
            let digits: i64 = self.decimal()?.signed_digits().parse().ok()?;
            10_i64.checked_pow(exponent)?.checked_mul(digits)
        };
        self.text.parse().ok().or_else(whole)
    }

    /// The nearest `f64`; infinite where the number is beyond all of them.
    #[must_use]
    pub fn as_f64(&self) -> f64 {
        // Every JSON number is in the grammar of `f64`.
        self.text.parse().unwrap_or(f64::NAN)
    }

    /// What is compared; `None` for an exponent beyond all reason, which is compared as text.
    fn decimal(&self) -> Option<Decimal> {
        Decimal::parse(&self.text)
    }
}

/// A number as `±digits × 10^exponent`, with no zero at either end of the digits. Zero has no digits.
#[derive(PartialEq)]
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    fn parse(text: &str) -> Option<Self> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [integer, fraction].concat();
        let significant = digits.trim_end_matches('0');
        let dropped = digits.len() - significant.len();
        let digits = significant.trim_start_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { negative: false, digits, exponent: 0 });
        }
        let exponent = exponent
            .parse::<i64>()
            .ok()?
            .checked_add(i64::try_from(dropped).ok()?)?
            .checked_sub(i64::try_from(fraction.len()).ok()?)?;
        Some(Self { negative, digits, exponent })
    }

    fn signed_digits(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        if self.digits.is_empty() { "0".to_owned() } else { [sign, &self.digits].concat() }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            || self.decimal().is_some_and(|decimal| other.decimal().is_some_and(|other| decimal == other))
    }
}

impl Eq for Number {}

impl FromStr for Number {
    type Err = InvalidNumber;

    fn from_str(text: &str) -> Result<Self, InvalidNumber> {
        if is_number(text) {
            Ok(Self { text: text.into() })
        } else {
            Err(InvalidNumber { text: text.to_owned() })
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

macro_rules! from_integer {
    ($($integer:ty)+) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self { text: value.to_string().into() }
            }
        }
    )+};
}

from_integer! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
