//! Strings, names in backticks, numbers and regular expressions.

use super::{Lexer, TokenKind};
use crate::jsonata::error::{JsonataError, JsonataErrorKind};
use crate::jsonata::kind::Regex;

/// What a lone half of a surrogate pair becomes, which no Rust string can hold.
const LONE_SURROGATE: char = char::REPLACEMENT_CHARACTER;

impl Lexer<'_> {
    pub(super) fn string(&mut self, quote: char) -> Result<TokenKind, JsonataError> {
        let start = self.offset;
        self.offset += 1;
        let mut value = String::new();
        loop {
            let plain = self.rest().find([quote, '\\']);
            let Some(length) = plain else {
                self.offset = self.text.len();
                return Err(self.error(start, JsonataErrorKind::UnclosedString { quote }));
            };
            value.push_str(self.rest().get(..length).unwrap_or_default());
            self.offset += length + 1;
            if self.text.as_bytes().get(self.offset - 1) != Some(&b'\\') {
                return Ok(TokenKind::String(value));
            }
            value.push(self.escape()?);
        }
    }

    /// What the escape sequence means whose backslash has just been read.
    fn escape(&mut self) -> Result<char, JsonataError> {
        let start = self.offset - 1;
        let next = self.rest().chars().next();
        self.offset += next.map_or(0, char::len_utf8);
        match next {
            Some(c @ ('"' | '\\' | '/')) => Ok(c),
            Some('b') => Ok('\u{8}'),
            Some('f') => Ok('\u{c}'),
            Some('n') => Ok('\n'),
            Some('r') => Ok('\r'),
            Some('t') => Ok('\t'),
            Some('u') => self.unicode_escape(start),
            _ => {
                let sequence = self.since(start).to_owned();
                Err(self.error(start, JsonataErrorKind::InvalidEscape { sequence }))
            }
        }
    }

    fn unicode_escape(&mut self, start: usize) -> Result<char, JsonataError> {
        let Some(unit) = hexadecimal(self.rest()) else {
            return Err(self.error(start, JsonataErrorKind::InvalidUnicodeEscape));
        };
        self.offset += HEX_DIGITS;
        if let Some(c) = char::from_u32(u32::from(unit)) {
            return Ok(c);
        }
        let second = self.rest().strip_prefix("\\u").and_then(hexadecimal);
        let pair = second.and_then(|second| char::decode_utf16([unit, second]).next()?.ok());
        if pair.is_some() {
            self.offset += "\\u".len() + HEX_DIGITS;
        }
        Ok(pair.unwrap_or(LONE_SURROGATE))
    }

    pub(super) fn quoted_name(&mut self) -> Result<TokenKind, JsonataError> {
        let start = self.offset;
        self.offset += 1;
        let Some(length) = self.rest().find('`') else {
            self.offset = self.text.len();
            return Err(self.error(start, JsonataErrorKind::UnclosedName));
        };
        let name = self.rest().get(..length).unwrap_or_default().to_owned();
        self.offset += length + 1;
        Ok(TokenKind::Name(name))
    }

    pub(super) fn number(&mut self) -> Result<TokenKind, JsonataError> {
        let start = self.offset;
        if self.peek(0) == Some(b'0') {
            self.offset += 1;
        } else {
            self.digits();
        }
        if self.peek(0) == Some(b'.') && self.is_digit(1) {
            self.offset += 1;
            self.digits();
        }
        let sign = usize::from(matches!(self.peek(1), Some(b'+' | b'-')));
        if matches!(self.peek(0), Some(b'e' | b'E')) && self.is_digit(1 + sign) {
            self.offset += 1 + sign;
            self.digits();
        }
        let text = self.since(start);
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(TokenKind::Number(value)),
            _ => Err(self.error(start, JsonataErrorKind::NumberTooLarge { text: text.to_owned() })),
        }
    }

    fn digits(&mut self) {
        while self.is_digit(0) {
            self.offset += 1;
        }
    }

    fn is_digit(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|byte| byte.is_ascii_digit())
    }

    /// A regular expression ends at a slash that is neither escaped nor inside of brackets, which the
    /// reference implementation counts without looking at what they mean.
    pub(super) fn regex(&mut self) -> Result<TokenKind, JsonataError> {
        let start = self.offset;
        self.offset += 1;
        let mut depth = 0_i64;
        let mut escaped = false;
        while let Some(byte) = self.peek(0) {
            let after_backslash = self.text.as_bytes().get(self.offset - 1) == Some(&b'\\');
            match byte {
                b'/' if depth == 0 && !escaped => return self.regex_end(start),
                b'(' | b'[' | b'{' if !after_backslash => depth += 1,
                b')' | b']' | b'}' if !after_backslash => depth -= 1,
                _ => {}
            }
            escaped = byte == b'\\' && !escaped;
            self.offset += 1;
        }
        Err(self.error(start, JsonataErrorKind::UnclosedRegex))
    }

    fn regex_end(&mut self, start: usize) -> Result<TokenKind, JsonataError> {
        let pattern = self.since(start + 1).to_owned();
        self.offset += 1;
        if pattern.is_empty() {
            return Err(self.error(start, JsonataErrorKind::EmptyRegex));
        }
        let flags = self.offset;
        while matches!(self.peek(0), Some(b'i' | b'm')) {
            self.offset += 1;
        }
        Ok(TokenKind::Regex(Regex::new(pattern, self.since(flags).to_owned())))
    }
}

const HEX_DIGITS: usize = 4;

fn hexadecimal(text: &str) -> Option<u16> {
    let digits = text.get(..HEX_DIGITS)?;
    let valid = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    valid.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}
