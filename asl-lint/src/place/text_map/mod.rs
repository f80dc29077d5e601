//! Where the bytes of a decoded text come from.

mod hcl;
mod yaml;

use asl_model::span::Span;
use asl_model::syntax::json;

pub(crate) use hcl::{HclText, sequence_length};

/// Leads from the bytes of a decoded text back to those of the text in which it is written.
///
/// It serves strings with escapes, scalars that are folded or indented, and definitions that stand as text in
/// a string of another file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextMap {
    /// Where the text begins, if it is empty.
    start: usize,
    /// In the order of both texts.
    pieces: Vec<Piece>,
}

/// Bytes that belong together: one by one where there are as many on both sides, else only as a whole, as an
/// escape sequence and its character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    decoded: Span,
    written: Span,
}

impl TextMap {
    /// The map of an empty text that begins at this byte.
    pub(crate) const fn new(start: usize) -> Self {
        Self { start, pieces: Vec::new() }
    }

    /// The map of a text that is written as it is.
    pub(crate) fn verbatim(length: usize) -> Self {
        let mut map = Self::new(0);
        map.push(length, Span::new(0, length));
        map
    }

    /// The map of a JSON string as it is written.
    pub(crate) fn of_json(raw: &str) -> Self {
        let mut map = Self::new('"'.len_utf8());
        for (decoded, written) in json::string_pieces(raw) {
            map.push(decoded.len(), written);
        }
        map
    }

    /// The map of a YAML scalar as it is written, its quotes or the header of the block included.
    pub(crate) fn of_yaml(raw: &str, decoded: &str) -> Self {
        yaml::align(raw, decoded)
    }

    /// The map of a string of Terraform's language as it is written: quoted, or a heredoc with its delimiters.
    pub(crate) fn of_hcl(raw: &str) -> Self {
        HclText::read(raw).map
    }

    /// Puts the map of another text behind this one.
    pub(crate) fn append(&mut self, next: &Self) {
        for piece in &next.pieces {
            self.push(piece.decoded.len(), piece.written);
        }
    }

    /// The same map where what is written begins at `offset`.
    pub(crate) fn shifted(mut self, offset: usize) -> Self {
        self.start += offset;
        for piece in &mut self.pieces {
            piece.written = piece.written.shifted(offset);
        }
        self
    }

    /// The bytes that the next `length` bytes of the decoded text come from.
    pub(crate) fn push(&mut self, length: usize, written: Span) {
        let start = self.pieces.last().map_or(0, |piece| piece.decoded.end());
        let piece = Piece { decoded: Span::new(start, start + length), written };
        match self.pieces.last_mut() {
            Some(last) if last.is_exact() && piece.is_exact() && last.written.end() == written.start() => {
                last.decoded = last.decoded.to(piece.decoded);
                last.written = last.written.to(written);
            }
            _ => self.pieces.push(piece),
        }
    }

    /// Where a range of the decoded text is written.
    pub(crate) fn written(&self, decoded: Span) -> Span {
        let start = self.start_of(decoded.start());
        let end = if decoded.is_empty() { start } else { self.end_of(decoded.end()) };
        Span::new(start, end)
    }

    /// Where a range of the decoded text is written in `file`, if what stands between its pieces is white space.
    pub(crate) fn written_alone(&self, file: &str, decoded: Span) -> Option<Span> {
        let first = self.pieces.partition_point(|piece| piece.decoded.end() <= decoded.start());
        let behind = self.pieces.partition_point(|piece| piece.decoded.start() < decoded.end());
        let pieces = self.pieces.get(first..behind.max(first))?;
        let is_blank = |pair: &[Piece]| match pair {
            [one, next] => {
                file.get(one.written.end()..next.written.start()).is_some_and(|gap| gap.trim().is_empty())
            }
            _ => false,
        };
        pieces.windows(2).all(is_blank).then(|| self.written(decoded))
    }

    fn start_of(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.decoded.end() <= offset);
        match (self.pieces.get(next), self.pieces.last()) {
            (Some(piece), _) if piece.is_exact() => {
                piece.written.start() + offset.saturating_sub(piece.decoded.start())
            }
            (Some(piece), _) => piece.written.start(),
            (None, Some(last)) => last.written.end(),
            (None, None) => self.start,
        }
    }

    /// Behind the last byte of what ends at `offset`, and before what nobody sees of the next: the indentation
    /// of a line belongs to no text.
    fn end_of(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.decoded.end() < offset);
        match self.pieces.get(next) {
            Some(piece) if piece.is_exact() => {
                piece.written.start() + offset.saturating_sub(piece.decoded.start())
            }
            Some(piece) => piece.written.end(),
            None => self.start_of(offset),
        }
    }
}

impl Piece {
    /// Whether each byte of one side is one of the other.
    const fn is_exact(self) -> bool {
        self.decoded.len() == self.written.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, TextMap};

    /// What is written for a range of the decoded text.
    fn json(raw: &str, range: std::ops::Range<usize>) -> &str {
        TextMap::of_json(raw).written(Span::from(range)).text(raw).unwrap()
    }

    #[test]
    fn escapes_are_taken_as_a_whole() {
        let raw = r#""x\u0041yé\n""#;
        assert_eq!(json(raw, 0..1), "x");
        assert_eq!(json(raw, 1..2), r"\u0041");
        assert_eq!(json(raw, 0..3), r"x\u0041y");
        assert_eq!(json(raw, 3..6), r"é\n");
    }

    #[test]
    fn what_is_empty_has_a_place_too() {
        assert_eq!(TextMap::of_json(r#""""#).written(Span::at(0)), Span::at(1));
        assert_eq!(TextMap::of_json(r#""ab""#).written(Span::at(2)), Span::at(3), "the closing quote");
        assert_eq!(TextMap::of_json(r#""ab""#).written(Span::new(7, 9)), Span::at(3), "behind the end");
    }
}
