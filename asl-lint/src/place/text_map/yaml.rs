//! The scalars of YAML: quoted, plain, and blocks.
//!
//! The reader has decoded them already. So this does not decode again; it lays the decoded text beside what is
//! written, in which nothing but white space, quotes and escapes differs.

use asl_model::span::Span;

use super::TextMap;

pub(super) fn align(raw: &str, decoded: &str) -> TextMap {
    let style = Style::of(raw);
    let indent = if style == Style::Block { block_indent(raw, decoded) } else { usize::MAX };
    let at = match style {
        Style::Plain => 0,
        Style::Single | Style::Double => 1,
        Style::Block => raw.find('\n').map_or(raw.len(), |end| end + 1),
    };
    let mut scalar = Scalar { raw, at, style, indent, map: TextMap::new(at) };
    if style == Style::Block {
        scalar.skip_indent();
    }
    for character in decoded.chars() {
        scalar.place(character);
    }
    scalar.map
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Block,
}

impl Style {
    fn of(raw: &str) -> Self {
        match raw.bytes().next() {
            Some(b'"') => Self::Double,
            Some(b'\'') => Self::Single,
            Some(b'|' | b'>') => Self::Block,
            _ => Self::Plain,
        }
    }
}

/// By how many spaces every line of a block is indented: what its first line has more than the decoded one.
fn block_indent(raw: &str, decoded: &str) -> usize {
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let first = |text: &str, skip| text.lines().skip(skip).find(|line| !line.trim().is_empty()).map(spaces);
    first(raw, 1).unwrap_or_default().saturating_sub(first(decoded, 0).unwrap_or_default())
}

struct Scalar<'t> {
    raw: &'t str,
    at: usize,
    style: Style,
    indent: usize,
    map: TextMap,
}

impl Scalar<'_> {
    /// Finds where a character is written, behind all before it.
    fn place(&mut self, character: char) {
        while let Some(next) = self.rest().chars().next() {
            let length = match (self.style, next) {
                (Style::Double, '\\') if self.line_break(1) > 0 => {
                    self.at += 1;
                    self.skip_line_break();
                    continue;
                }
                (Style::Double, '\\') => self.escape(character),
                (Style::Single, '\'') => "''".len(),
                _ if is_blank_end(self.rest()) && matches!(character, ' ' | '\n') => {
                    self.fold(character);
                    return;
                }
                _ if next == character => next.len_utf8(),
                (_, '\n' | '\r') => {
                    self.skip_line_break();
                    continue;
                }
                (_, ' ' | '\t') => {
                    self.at += 1;
                    continue;
                }
                // Nothing else may differ: better an inexact place than none.
                _ => 0,
            };
            self.push(character, length);
            return;
        }
        self.push(character, 0);
    }

    /// The end of a line that stands for a space or a line break, with the blanks around it.
    fn fold(&mut self, character: char) {
        let blanks = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        if blanks > 0 && character == ' ' && self.style == Style::Block {
            self.push(character, 1);
            return;
        }
        let length = blanks + self.line_break(blanks);
        self.push(character, length);
        self.skip_indent();
    }

    fn push(&mut self, character: char, length: usize) {
        let end = self.raw.len().min(self.at + length);
        self.map.push(character.len_utf8(), Span::new(self.at, end));
        self.at = end;
    }

    fn rest(&self) -> &str {
        self.raw.get(self.at..).unwrap_or_default()
    }

    /// The length of the line break that stands so many bytes ahead; 0 where there is none.
    fn line_break(&self, ahead: usize) -> usize {
        let rest = self.rest().get(ahead..).unwrap_or_default();
        if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) }
    }

    fn skip_line_break(&mut self) {
        self.at += self.line_break(0).max(1);
        self.skip_indent();
    }

    fn skip_indent(&mut self) {
        let is_indent = |byte: &u8| *byte == b' ' || (*byte == b'\t' && self.style != Style::Block);
        self.at += self.rest().bytes().take_while(is_indent).take(self.indent).count();
    }

    /// The length of the escape sequence that stands here for `character`.
    fn escape(&self, character: char) -> usize {
        let length = match self.rest().chars().nth(1) {
            Some('x') => r"\xXX".len(),
            // Beyond the Basic Multilingual Plane it takes two of them.
            Some('u') if character.len_utf8() == 4 => r"\uXXXX\uXXXX".len(),
            Some('u') => r"\uXXXX".len(),
            Some('U') => r"\UXXXXXXXX".len(),
            Some(other) => 1 + other.len_utf8(),
            None => 1,
        };
        length.min(self.rest().len())
    }
}

/// Whether nothing but blanks stands before the end of the line.
fn is_blank_end(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r'])
}

#[cfg(test)]
mod tests {
    use super::{Span, align};

    /// What is written for `part`, which stands once in the decoded text.
    #[track_caller]
    fn written<'r>(raw: &'r str, decoded: &str, part: &str) -> &'r str {
        let start = decoded.find(part).unwrap();
        align(raw, decoded).written(Span::new(start, start + part.len())).text(raw).unwrap()
    }

    #[test]
    fn quotes_and_escapes() {
        assert_eq!(written("'it''s $.a'", "it's $.a", "s $"), "s $");
        assert_eq!(written("'it''s $.a'", "it's $.a", "'"), "''");
        let double = r#""a\tb\x41\u0042\ud834\udd1e\U0001D11Ec\"d""#;
        let decoded = "a\tbAB𝄞𝄞c\"d";
        assert_eq!(written(double, decoded, "A"), r"\x41");
        assert_eq!(written(double, decoded, "B𝄞𝄞c"), r"\u0042\ud834\udd1e\U0001D11Ec");
        assert_eq!(written(double, decoded, "d"), "d");
    }

    #[test]
    fn lines_that_are_folded() {
        for raw in ["one two\n   three\n\n   four", "one two  \r\n  three\r\n \r\n  four"] {
            let decoded = "one two three\nfour";
            assert_eq!(written(raw, decoded, "two"), "two");
            assert_eq!(written(raw, decoded, "three"), "three");
            assert_eq!(written(raw, decoded, "four"), "four");
        }
        assert_eq!(written("\"one \\\n   two\n  three\"", "one two three", "one"), "one");
        assert_eq!(written("\"one \\\n   two\n  three\"", "one two three", "two"), "two");
        assert_eq!(written("\"one \\\n   two\n  three\"", "one two three", "three"), "three");
    }

    #[test]
    fn blocks_without_their_indentation() {
        let literal = "|2 # why\n   x y\n     z\n\n   é\n";
        let decoded = " x y\n   z\n\n é\n";
        assert_eq!(written(literal, decoded, " x"), " x", "one of the spaces belongs to the text");
        assert_eq!(written(literal, decoded, "y\n"), "y\n");
        assert_eq!(written(literal, decoded, "z"), "z");
        assert_eq!(written(literal, decoded, "é"), "é");
        let folded = ">-\r\n\r\n  one\r\n  two \r\n\r\n    three\r\n  four";
        let decoded = "\none two \n\n  three\nfour";
        for word in ["one", "two", "three", "four"] {
            assert_eq!(written(folded, decoded, word), word);
        }
        assert_eq!(written(folded, decoded, "one two"), "one\r\n  two");
    }

    #[test]
    fn texts_that_do_not_go_together_end() {
        for (raw, decoded) in
            [("", "abc"), ("\"\\", "abc"), ("'", "'"), ("|", "a"), ("abc", "xyz\n\u{1F600}")]
        {
            let map = align(raw, decoded);
            assert!(map.written(Span::new(0, decoded.len())).end() <= raw.len(), "{raw:?}");
        }
    }
}
