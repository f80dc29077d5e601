use crate::span::Span;
use crate::syntax::{Found, Node, Parsed, SyntaxError, SyntaxErrorKind};

/// More errors than this in one text help nobody. What JSON with comments allows is counted apart, so that
/// comments hide no error.
const MAX_ERRORS: usize = 50;

/// A place in the text, and the errors that were found before it.
pub(super) struct Cursor<'s> {
    text: &'s str,
    offset: usize,
    errors: Vec<SyntaxError>,
    comments: Vec<Span>,
    /// How many of the errors JSON with comments allows.
    allowed: usize,
    /// How many it refuses too.
    refused: usize,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        let offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text, offset, errors: Vec::new(), comments: Vec::new(), allowed: 0, refused: 0 }
    }

    pub(super) const fn offset(&self) -> usize {
        self.offset
    }

    pub(super) const fn seek(&mut self, offset: usize) {
        self.offset = offset;
    }

    /// Goes on by so many bytes, but not behind the end of the text.
    fn advance(&mut self, bytes: usize) {
        self.offset = self.text.len().min(self.offset + bytes);
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.offset).copied()
    }

    pub(super) fn rest(&self) -> &'s str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'s str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Passes over `byte` if it stands here; only for ASCII.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        if here {
            self.offset += 1;
        }
        here
    }

    pub(super) fn error(&mut self, span: Span, kind: SyntaxErrorKind) {
        let count = if kind.is_allowed_in_jsonc() { &mut self.allowed } else { &mut self.refused };
        if *count < MAX_ERRORS {
            *count += 1;
            self.errors.push(SyntaxError::new(span, kind));
        }
    }

    /// Reports that `expected` does not stand here.
    pub(super) fn expected(&mut self, expected: &'static str) {
        let next = self.rest().chars().next();
        let found = next.map_or(Found::End, Found::Character);
        let end = self.offset + next.map_or(0, char::len_utf8);
        self.error(Span::new(self.offset, end), SyntaxErrorKind::Expected { expected, found });
    }

    /// The tree with the errors and comments that were found.
    pub(super) fn finish(mut self, root: Option<Node<'s>>) -> Parsed<'s> {
        self.errors.sort_by_key(SyntaxError::span);
        Parsed::new(root, self.errors).with_comments(self.comments)
    }

    fn comment(&mut self, span: Span) {
        self.comments.push(span);
        self.error(span, SyntaxErrorKind::Comment);
    }

    /// Passes over white space, and over comments and directives of templates with a report.
    pub(super) fn skip_trivia(&mut self) {
        loop {
            while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
                self.offset += 1;
            }
            match self.peek() {
                Some(b'/') if self.rest().starts_with("//") => self.skip_line_comment(),
                Some(b'/') if self.rest().starts_with("/*") => self.skip_block_comment(),
                Some(b'%') if self.rest().starts_with("%{") => self.skip_template_directive(),
                _ => return,
            }
        }
    }

    fn skip_line_comment(&mut self) {
        let start = self.offset;
        self.offset += self.rest().find(['\n', '\r']).unwrap_or(self.rest().len());
        self.comment(Span::new(start, self.offset));
    }

    fn skip_block_comment(&mut self) {
        let start = self.offset;
        if let Some(end) = self.rest().find("*/") {
            self.offset += end + "*/".len();
            self.comment(Span::new(start, self.offset));
        } else {
            self.offset = self.text.len();
            self.error(Span::new(start, start + "/*".len()), SyntaxErrorKind::UnclosedComment);
        }
    }

    fn skip_template_directive(&mut self) {
        let start = self.offset;
        let line = self.rest().lines().next().unwrap_or_default();
        self.advance(line.find('}').map_or(line.len(), |end| end + 1));
        let directive = self.slice(start, self.offset).to_owned();
        self.error(Span::new(start, self.offset), SyntaxErrorKind::TemplateDirective { directive });
    }

    /// Goes on to the next comma or closing bracket of the object or array around here, over strings and
    /// whole nested brackets, without recursion.
    pub(super) fn skip_to_separator(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b'}' | b']' if depth == 0 => return,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                b'"' => self.skip_string(),
                _ => {}
            }
            self.advance(1);
        }
    }

    /// From an opening quote to the closing one, or to the end of the line where there is none.
    fn skip_string(&mut self) {
        self.advance(1);
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\n' => return,
                b'\\' => self.advance(2),
                _ => self.advance(1),
            }
        }
    }
}
