use super::{Timestamp, TimestampError, TimestampErrorKind as Kind};
use crate::span::Span;
use crate::syntax::Found;

pub(super) fn timestamp(text: &str) -> Result<Timestamp, TimestampError> {
    let mut cursor = Cursor { text, offset: 0 };
    let year = cursor.digits(4, "a year of four digits")?;
    cursor.separator('-', "`-` between year and month")?;
    let month = cursor.number("month", 1, 12)?;
    cursor.separator('-', "`-` between month and day")?;
    let day = cursor.number("day", 1, days_in(year, month))?;
    cursor.separator('T', "`T` between date and time")?;
    let hour = cursor.number("hour", 0, 23)?;
    cursor.separator(':', "`:` between hour and minute")?;
    let minute = cursor.number("minute", 0, 59)?;
    cursor.separator(':', "`:` between minute and second")?;
    // 60 is a leap second.
    let second = cursor.number("second", 0, 60)?;
    let fraction = cursor.fraction()?;
    let offset = cursor.offset()?;
    cursor.end()?;
    let days = days_since_1970(year, month, day);
    let seconds = i64::from(hour * 3600 + minute * 60 + second);
    Ok(Timestamp { seconds: days * 86_400 + seconds - offset, fraction })
}

struct Cursor<'t> {
    text: &'t str,
    offset: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.offset..)?.chars().next()
    }

    fn expected<T>(&self, expected: &'static str) -> Result<T, TimestampError> {
        let found = self.peek();
        let span = Span::new(self.offset, self.offset + found.map_or(0, char::len_utf8));
        let found = found.map_or(Found::End, Found::Character);
        Err(TimestampError::new(span, Kind::Expected { expected, found }))
    }

    fn separator(&mut self, separator: char, expected: &'static str) -> Result<(), TimestampError> {
        if self.peek() != Some(separator) {
            return self.expected(expected);
        }
        self.offset += separator.len_utf8();
        Ok(())
    }

    fn digits(&mut self, count: usize, expected: &'static str) -> Result<u32, TimestampError> {
        let mut number = 0;
        for _ in 0..count {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) else {
                return self.expected(expected);
            };
            number = number * 10 + digit;
            self.offset += 1;
        }
        Ok(number)
    }

    /// A number of two digits.
    fn number(&mut self, part: &'static str, least: u32, most: u32) -> Result<u32, TimestampError> {
        let start = self.offset;
        let value = self.digits(2, "two digits")?;
        if (least..=most).contains(&value) {
            return Ok(value);
        }
        let kind = Kind::OutOfRange { part, value, least, most };
        Err(TimestampError::new(Span::new(start, self.offset), kind))
    }

    /// The digits behind a point, if there is one, without zeros at their end.
    fn fraction(&mut self) -> Result<String, TimestampError> {
        if self.peek() != Some('.') {
            return Ok(String::new());
        }
        self.offset += 1;
        let rest = self.text.get(self.offset..).unwrap_or_default();
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if length == 0 {
            return self.expected("a digit behind the point");
        }
        self.offset += length;
        Ok(rest.get(..length).unwrap_or_default().trim_end_matches('0').to_owned())
    }

    /// `Z` or how far the clock is ahead of UTC, in seconds.
    fn offset(&mut self) -> Result<i64, TimestampError> {
        let sign = match self.peek() {
            Some('Z') => 0,
            Some('+') => 1,
            Some('-') => -1,
            _ => return self.expected("`Z` or an offset as `+01:00`"),
        };
        self.offset += 1;
        if sign == 0 {
            return Ok(0);
        }
        let hour = self.number("hour", 0, 23)?;
        self.separator(':', "`:` between hour and minute")?;
        let minute = self.number("minute", 0, 59)?;
        Ok(sign * i64::from(hour * 3600 + minute * 60))
    }

    fn end(&self) -> Result<(), TimestampError> {
        if self.offset == self.text.len() {
            return Ok(());
        }
        Err(TimestampError::new(Span::new(self.offset, self.text.len()), Kind::Trailing))
    }
}

const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar, also before its introduction.
fn days_since_1970(year: u32, month: u32, day: u32) -> i64 {
    let leap_years_before = year.div_ceil(4) - year.div_ceil(100) + year.div_ceil(400);
    let before_the_month: u32 = (1..month).map(|month| days_in(year, month)).sum();
    i64::from(year * 365 + leap_years_before + before_the_month + day - 1) - DAYS_TO_1970
}

/// From 0000-01-01 to 1970-01-01.
const DAYS_TO_1970: i64 = 719_528;
