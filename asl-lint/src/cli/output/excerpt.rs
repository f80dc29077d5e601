//! The lines of a source around some places, and no more: a line may be a megabyte long.

use std::borrow::Cow;
use std::ops::Range;

use asl_model::span::Span;

use crate::Label;

/// Lines that are longer than this are cut, in bytes.
const MAX_LINE: usize = 200;
/// How much of a cut line is shown before and behind a place, in bytes.
const CONTEXT: usize = 50;
/// How much of a place in a cut line is shown, in bytes.
const MAX_PLACE: usize = 120;
/// Places that are not further apart than this, in lines, are shown in one excerpt.
const MAX_LINES_BETWEEN: usize = 8;

/// Lines of a source, and the places in them.
pub(super) struct Excerpt<'a> {
    /// The text, with an ellipsis where a line was cut.
    pub(super) text: Cow<'a, str>,
    /// The number of its first line.
    pub(super) line: usize,
    /// The places, as ranges in `text`.
    pub(super) places: Vec<(Range<usize>, &'a Label)>,
    window: Span,
    last_line: usize,
    /// Whether a line is not shown from its beginning to its end.
    pub(super) is_cut: bool,
}

/// The excerpts that show these labels; the first shows the first label.
pub(super) fn excerpts<'a>(source: &'a str, labels: impl Iterator<Item = &'a Label>) -> Vec<Excerpt<'a>> {
    let mut excerpts: Vec<Excerpt<'a>> = Vec::new();
    for label in labels {
        let next = Excerpt::of(source, label);
        match excerpts.iter_mut().find(|excerpt| excerpt.takes(&next)) {
            Some(excerpt) => excerpt.merge(next, source),
            None => excerpts.push(next),
        }
    }
    excerpts
}

impl<'a> Excerpt<'a> {
    fn of(source: &'a str, label: &'a Label) -> Self {
        let span = label.span();
        let line = line_around(source, span.start());
        let is_cut = line.is_none();
        let window = line.unwrap_or_else(|| window_around(source, span));
        let shown = window.text(source).unwrap_or_default();
        let before = if starts_a_line(source, window.start()) { "" } else { "…" };
        let behind = if ends_a_line(source, window.end()) { "" } else { "…" };
        let text = if is_cut { Cow::Owned(format!("{before}{shown}{behind}")) } else { Cow::Borrowed(shown) };
        let margin = before.len();
        let offset = |offset: usize| offset.clamp(window.start(), window.end()) - window.start() + margin;
        Self {
            text,
            line: label.start().line,
            places: vec![(offset(span.start())..offset(span.end()), label)],
            window,
            last_line: label.start().line,
            is_cut,
        }
    }

    /// Whether the other one stands so near that one excerpt shows both.
    fn takes(&self, other: &Self) -> bool {
        let nearest = self.line.max(other.line).saturating_sub(self.last_line.min(other.last_line));
        !self.is_cut && !other.is_cut && nearest <= MAX_LINES_BETWEEN
    }

    fn merge(&mut self, other: Self, source: &'a str) {
        let window = self.window.to(other.window);
        let shift = |places: &mut Vec<(Range<usize>, &Label)>, by: usize| {
            for (range, _) in places {
                *range = range.start + by..range.end + by;
            }
        };
        let mut others = other.places;
        shift(&mut self.places, self.window.start() - window.start());
        shift(&mut others, other.window.start() - window.start());
        self.places.append(&mut others);
        self.text = Cow::Borrowed(window.text(source).unwrap_or_default());
        self.window = window;
        self.line = self.line.min(other.line);
        self.last_line = self.last_line.max(other.last_line);
    }
}

fn starts_a_line(source: &str, offset: usize) -> bool {
    offset <= text_start(source) || source.get(..offset).is_some_and(|before| before.ends_with(['\n', '\r']))
}

fn ends_a_line(source: &str, offset: usize) -> bool {
    source.get(offset..).is_none_or(|behind| behind.is_empty() || behind.starts_with(['\n', '\r']))
}

/// The line around a byte, if it is short.
fn line_around(source: &str, offset: usize) -> Option<Span> {
    let earliest = floor(source, offset.saturating_sub(MAX_LINE));
    let latest = floor(source, offset + MAX_LINE);
    let before = source.get(earliest..offset)?.rfind(['\n', '\r']).map(|found| earliest + found + 1);
    let behind = source.get(offset..latest)?.find(['\n', '\r']).map(|found| offset + found);
    let start = before.or((earliest == 0).then_some(0))?;
    let end = behind.or((latest == source.len()).then_some(latest))?;
    (end - start <= MAX_LINE).then_some(Span::new(start.max(text_start(source)), end))
}

/// Where the text begins: behind a byte order mark.
fn text_start(source: &str) -> usize {
    if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The part of a long line around a place.
fn window_around(source: &str, place: Span) -> Span {
    let start = floor(source, place.start().saturating_sub(CONTEXT)).max(text_start(source));
    let shown = place.len().min(MAX_PLACE);
    let end = floor(source, place.start() + shown + CONTEXT);
    let before = source.get(start..place.start()).unwrap_or_default();
    let behind = source.get(place.start()..end).unwrap_or_default();
    let start = before.rfind(['\n', '\r']).map_or(start, |found| start + found + 1);
    let end = behind.find(['\n', '\r']).map_or(end, |found| place.start() + found);
    Span::new(start, end)
}

/// The last boundary between characters at or before `offset`.
fn floor(source: &str, offset: usize) -> usize {
    let mut offset = offset.min(source.len());
    while !source.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
