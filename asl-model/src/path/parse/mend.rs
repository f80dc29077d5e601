//! Errors that know what was probably meant.

use crate::intrinsic;
use crate::path::cursor::Cursor;
use crate::path::{JsonPath, PathError, PathErrorKind, Selector};
use crate::span::Span;

/// A text that does not begin with `$`.
pub(super) fn no_root(cursor: &Cursor<'_>) -> PathError {
    let text = cursor.text().trim();
    let kind = match text.chars().next() {
        None => PathErrorKind::Empty,
        Some(_) if text.starts_with(intrinsic::PREFIX) => PathErrorKind::IntrinsicFunction,
        Some('$') => PathErrorKind::NoRoot { mend: Some(text.to_owned()) },
        Some('.' | '[') => PathErrorKind::NoRoot { mend: valid(format!("${text}")) },
        Some(_) => PathErrorKind::NoRoot { mend: valid(format!("$.{text}")) },
    };
    PathError::new(cursor.here(), kind)
}

/// A path that was probably meant, if it is one.
fn valid(mend: String) -> Option<String> {
    JsonPath::parse(&mend).is_ok().then_some(mend)
}

/// Text behind the last step that begins no other.
pub(super) fn trailing(cursor: &Cursor<'_>, path: &JsonPath) -> PathError {
    let spaced = cursor.offset() > path.text.len();
    if let Some(error) = spaced.then(|| name_with_space(cursor.text(), path)).flatten() {
        return error;
    }
    let expected = if spaced { "the end of the path" } else { "`.`, `[` or the end of the path" };
    let kind = PathErrorKind::Expected { expected, found: cursor.found() };
    PathError::new(cursor.here(), kind)
}

/// `$.unit price`: the words behind the last dot are one name.
fn name_with_space(text: &str, path: &JsonPath) -> Option<PathError> {
    let segment = path.segments.last()?;
    let Selector::Name(name) = &segment.selector else { return None };
    let start = name.span.start();
    let words = text.get(start..)?.split(['.', '[']).next()?.trim_end();
    let is_word = |next: char| next.is_alphanumeric() || matches!(next, ' ' | '_' | '-');
    if !words.chars().all(is_word) {
        return None;
    }
    let before = text.get(..start)?;
    let before = if segment.descendant { before } else { before.trim_end_matches('.') };
    let span = Span::new(start, start + words.len());
    Some(PathError::new(span, PathErrorKind::Space { mend: format!("{before}['{words}']") }))
}
