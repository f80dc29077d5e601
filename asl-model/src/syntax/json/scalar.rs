use std::borrow::Cow;

use crate::span::Span;
use crate::syntax::{Kind, SyntaxErrorKind};

use super::cursor::Cursor;

/// A number, `true`, `false`, `null` or an unquoted placeholder; anything else is reported and unknown.
pub(super) fn read<'s>(cursor: &mut Cursor<'s>) -> Kind<'s> {
    if cursor.rest().starts_with("${") {
        return placeholder(cursor);
    }
    let start = cursor.offset();
    let length = cursor.rest().find(is_delimiter).unwrap_or(cursor.rest().len());
    let word = cursor.slice(start, start + length);
    cursor.seek(start + length);
    match word {
        "" => missing(cursor),
        "null" => Kind::Null,
        "true" => Kind::Bool(true),
        "false" => Kind::Bool(false),
        number if is_number(number) => Kind::Number(Cow::Borrowed(number)),
        word => {
            let span = Span::new(start, cursor.offset());
            cursor.error(span, unreadable(word));
            if word.starts_with('\'') {
                cursor.skip_to_separator();
            }
            Kind::Unknown
        }
    }
}

/// `${Name}`, which a template replaces by a value.
fn placeholder<'s>(cursor: &mut Cursor<'s>) -> Kind<'s> {
    if let Some(end) = cursor.rest().find('}') {
        cursor.seek(cursor.offset() + end + 1);
    } else {
        cursor.expected("a value");
        cursor.skip_to_separator();
    }
    Kind::Unknown
}

fn missing<'s>(cursor: &mut Cursor<'s>) -> Kind<'s> {
    cursor.expected("a value");
    if !matches!(cursor.peek(), Some(b',' | b'}' | b']')) {
        cursor.seek(cursor.offset() + cursor.rest().chars().next().map_or(0, char::len_utf8));
        cursor.skip_to_separator();
    }
    Kind::Unknown
}

fn unreadable(word: &str) -> SyntaxErrorKind {
    if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) {
        SyntaxErrorKind::InvalidNumber { text: word.to_owned() }
    } else {
        SyntaxErrorKind::UnknownWord { word: word.to_owned() }
    }
}

const fn is_delimiter(c: char) -> bool {
    matches!(c, ',' | ':' | '{' | '}' | '[' | ']' | '"' | '/') || c.is_ascii_whitespace()
}

/// Whether a text is a number in the grammar of RFC 8259, section 6.
///
/// ```
/// use asl_model::syntax::json::is_number;
///
/// assert!(is_number("-1.50e+3"));
/// assert!(!is_number("01"));
/// ```
#[must_use]
pub fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (integer, fraction) = match mantissa.split_once('.') {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (mantissa, None),
    };
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    is_digits(integer)
        && (integer == "0" || !integer.starts_with('0'))
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
