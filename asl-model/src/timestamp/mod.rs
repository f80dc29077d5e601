//! Timestamps as Wait states and the `Timestamp…` operators of Choice rules have them.
//!
//! ```
//! use asl_model::timestamp::Timestamp;
//!
//! let berlin = Timestamp::parse("2026-03-14T02:59:00+01:00")?;
//! assert_eq!(berlin, Timestamp::parse("2026-03-14T01:59:00.000Z")?);
//! assert!(berlin < Timestamp::parse("2026-03-14T02:00:00Z")?);
//!
//! let error = Timestamp::parse("2026-03-14 01:59:00Z").unwrap_err();
//! assert_eq!(error.to_string(), "expected `T` between date and time, found ` `");
//! # Ok::<(), asl_model::timestamp::TimestampError>(())
//! ```

mod error;
mod parse;
#[cfg(test)]
mod tests;

use std::str::FromStr;

pub use error::{TimestampError, TimestampErrorKind};

/// An instant.
///
/// It is written as the ASL specification asks for in section "Timestamps": as in RFC 3339, with an upper-case
/// `T` between date and time, and behind them an upper-case `Z` or a numeric offset.
///
/// Two timestamps are equal where they are the same instant, whatever their offsets. A fraction of a second
/// can have any number of digits; Wait states ignore it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Since 1970-01-01T00:00:00Z. The order of the fields makes the order of instants.
    seconds: i64,
    /// The digits behind the point, without zeros at their end.
    fraction: String,
}

impl Timestamp {
    /// Reads a timestamp.
    pub fn parse(text: &str) -> Result<Self, TimestampError> {
        parse::timestamp(text)
    }

    /// The whole seconds since 1970-01-01T00:00:00Z, without leap seconds; negative before that.
    #[must_use]
    pub const fn unix_seconds(&self) -> i64 {
        self.seconds
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        Self::parse(text)
    }
}
