use crate::span::Span;
use crate::syntax::Found;

/// A place in the text of an expression.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'s> {
    text: &'s str,
    offset: usize,
}

impl<'s> Cursor<'s> {
    pub(crate) const fn new(text: &'s str) -> Self {
        Self { text, offset: 0 }
    }

    pub(crate) const fn text(&self) -> &'s str {
        self.text
    }

    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }

    pub(crate) const fn seek(&mut self, offset: usize) {
        self.offset = offset;
    }

    pub(crate) fn rest(&self) -> &'s str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    /// The text from `start` to here.
    pub(crate) fn since(&self, start: usize) -> &'s str {
        self.text.get(start..self.offset).unwrap_or_default()
    }

    /// The place from `start` to here.
    pub(crate) const fn span_since(&self, start: usize) -> Span {
        Span::new(start, self.offset)
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.offset += next.len_utf8();
        Some(next)
    }

    /// Passes over `expected` if it stands here.
    pub(crate) fn eat(&mut self, expected: &str) -> bool {
        let here = self.rest().starts_with(expected);
        if here {
            self.offset += expected.len();
        }
        here
    }

    /// Passes over the characters that satisfy `accept`, and gives them.
    pub(crate) fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'s str {
        let start = self.offset;
        self.offset += self.rest().find(|character| !accept(character)).unwrap_or(self.rest().len());
        self.since(start)
    }

    pub(crate) fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    /// The place of the next character; empty at the end.
    pub(crate) fn here(&self) -> Span {
        Span::new(self.offset, self.offset + self.peek().map_or(0, char::len_utf8))
    }

    pub(crate) fn found(&self) -> Found {
        self.peek().map_or(Found::End, Found::Character)
    }
}
