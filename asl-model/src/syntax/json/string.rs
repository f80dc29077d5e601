use std::borrow::Cow;

use crate::span::Span;
use crate::syntax::SyntaxErrorKind;

use super::cursor::Cursor;

/// A string; the cursor stands on the opening quote and is left behind the closing one.
pub(super) fn read<'s>(cursor: &mut Cursor<'s>) -> Cow<'s, str> {
    let open = cursor.offset();
    cursor.seek(open + 1);
    let mut decoded: Option<String> = None;
    let mut start = open + 1;
    loop {
        let plain = cursor.rest().bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
        let Some(plain) = plain else {
            cursor.error(Span::new(open, open + 1), SyntaxErrorKind::UnclosedString);
            cursor.seek(cursor.offset() + cursor.rest().len());
            break;
        };
        cursor.seek(cursor.offset() + plain);
        match cursor.peek() {
            Some(b'"') => break,
            Some(b'\\') => {
                let decoded = decoded.get_or_insert_default();
                decoded.push_str(cursor.slice(start, cursor.offset()));
                decoded.push(escape(cursor));
                start = cursor.offset();
            }
            // A line that ends inside a string is a forgotten quote: the rest is read as what it looks like.
            Some(b'\n' | b'\r') if !closes_before_next_key(cursor.rest()) => {
                cursor.error(Span::new(open, cursor.offset()), SyntaxErrorKind::UnclosedString);
                return finish(cursor, decoded, start, cursor.offset());
            }
            other => control_character(cursor, other),
        }
    }
    let end = cursor.offset();
    cursor.eat(b'"');
    finish(cursor, decoded, start, end)
}

fn finish<'s>(cursor: &Cursor<'s>, decoded: Option<String>, start: usize, end: usize) -> Cow<'s, str> {
    match decoded {
        Some(decoded) => Cow::Owned(decoded + cursor.slice(start, end)),
        None => Cow::Borrowed(cursor.slice(start, end)),
    }
}

/// Whether the quote that comes next ends this string rather than opening a key on a later line.
fn closes_before_next_key(rest: &str) -> bool {
    let Some((before, after)) = rest.split_once('"') else { return false };
    let opens_a_line = before.ends_with([' ', '\t', '\n']) && before.trim().is_empty();
    let closes_a_value = after.trim_start().starts_with([',', '}', ']', ':']);
    closes_a_value && !opens_a_line
}

fn control_character(cursor: &mut Cursor<'_>, byte: Option<u8>) {
    let start = cursor.offset();
    let character = char::from(byte.unwrap_or_default());
    cursor.error(Span::new(start, start + 1), SyntaxErrorKind::ControlCharacter { character });
    cursor.seek(start + 1);
}

/// The character for the escape sequence at the cursor; a wrong one is reported and gives U+FFFD.
fn escape(cursor: &mut Cursor<'_>) -> char {
    let start = cursor.offset();
    let (character, length) = decode_escape(cursor.rest());
    cursor.seek(start + length);
    character.unwrap_or_else(|| {
        let sequence = cursor.slice(start, start + length).to_owned();
        cursor.error(Span::new(start, start + length), SyntaxErrorKind::InvalidEscape { sequence });
        char::REPLACEMENT_CHARACTER
    })
}

/// What the escape sequence at the beginning of `text` stands for, if it is one, and its length in bytes.
fn decode_escape(text: &str) -> (Option<char>, usize) {
    let mut chars = text.chars();
    chars.next();
    let Some(letter) = chars.next() else { return (None, text.len()) };
    let character = match letter {
        '"' | '\\' | '/' => letter,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return decode_unicode_escape(text),
        other => return (None, 1 + other.len_utf8()),
    };
    (Some(character), 2)
}

fn decode_unicode_escape(text: &str) -> (Option<char>, usize) {
    let Some(unit) = utf16_unit(text) else { return (None, 2) };
    if let Some(character) = char::from_u32(unit) {
        return (Some(character), 6);
    }
    let low = text.get(6..).and_then(utf16_unit).filter(|low| (0xdc00..0xe000).contains(low));
    match low {
        Some(low) if unit < 0xdc00 => {
            (char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00)), 12)
        }
        _ => (None, 6),
    }
}

/// The four digits of `\uXXXX`.
fn utf16_unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    hexadecimal.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// The pieces of a JSON string as it is written, quotes and escapes included: of each, the bytes of the
/// decoded text and the bytes of `raw` that they come from.
///
/// A piece is an escape sequence or all that stands between two of them.
///
/// ```
/// use asl_model::syntax::json::string_pieces;
///
/// let pieces = string_pieces(r#""a\nb""#);
/// let pieces: Vec<_> = pieces.map(|(decoded, raw)| (decoded.range(), raw.range())).collect();
/// assert_eq!(pieces, [(0..1, 1..2), (1..2, 2..4), (2..3, 4..5)]);
/// ```
pub fn string_pieces(raw: &str) -> impl Iterator<Item = (Span, Span)> {
    let (mut decoded, mut at) = (0, '"'.len_utf8());
    std::iter::from_fn(move || {
        let rest = raw.get(at..).filter(|rest| !rest.is_empty() && !rest.starts_with('"'))?;
        let (length, written) = if rest.starts_with('\\') {
            let (character, written) = decode_escape(rest);
            (character.unwrap_or(char::REPLACEMENT_CHARACTER).len_utf8(), written)
        } else {
            let plain = rest.find(['\\', '"']).unwrap_or(rest.len());
            (plain, plain)
        };
        let piece = (Span::new(decoded, decoded + length), Span::new(at, at + written));
        decoded += length;
        at += written;
        Some(piece)
    })
}
