use crate::span::Span;
use crate::syntax::{Key, Kind, MAX_DEPTH, Member, Node, Object, Parsed, SyntaxErrorKind};

use super::cursor::Cursor;
use super::{scalar, string};

pub(super) struct Parser<'s> {
    cursor: Cursor<'s>,
}

impl<'s> Parser<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        Self { cursor: Cursor::new(text) }
    }

    pub(super) fn document(mut self) -> Parsed<'s> {
        self.cursor.skip_trivia();
        if self.cursor.peek().is_none() {
            let end = Span::at(self.cursor.offset());
            self.cursor.error(end, SyntaxErrorKind::Empty);
            return self.cursor.finish(None);
        }
        let root = self.value(0);
        self.cursor.skip_trivia();
        if let Some(next) = self.cursor.rest().chars().next() {
            let start = self.cursor.offset();
            self.cursor.error(Span::new(start, start + next.len_utf8()), SyntaxErrorKind::TrailingText);
        }
        self.cursor.finish(Some(root))
    }

    /// A value; the cursor stands on its first character.
    fn value(&mut self, depth: usize) -> Node<'s> {
        let start = self.cursor.offset();
        let kind = match self.cursor.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => self.too_deep(),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.array(depth + 1),
            Some(b'"') => Kind::String(string::read(&mut self.cursor)),
            _ => scalar::read(&mut self.cursor),
        };
        Node::new(Span::new(start, self.cursor.offset()), kind)
    }

    fn too_deep(&mut self) -> Kind<'s> {
        let start = self.cursor.offset();
        self.cursor.error(Span::new(start, start + 1), SyntaxErrorKind::TooDeep);
        self.cursor.seek(start + 1);
        loop {
            self.cursor.skip_to_separator();
            match self.cursor.peek() {
                Some(b',') => self.cursor.seek(self.cursor.offset() + 1),
                Some(_) => {
                    self.cursor.seek(self.cursor.offset() + 1);
                    return Kind::Unknown;
                }
                None => return Kind::Unknown,
            }
        }
    }

    fn object(&mut self, depth: usize) -> Kind<'s> {
        let open = self.open();
        let mut members = Vec::new();
        while self.next_item(open, b'}', members.is_empty()) {
            if let Some(member) = self.member(depth) {
                members.push(member);
            } else {
                self.cursor.skip_to_separator();
            }
        }
        Kind::Object(Object::new(members))
    }

    fn array(&mut self, depth: usize) -> Kind<'s> {
        let open = self.open();
        let mut elements = Vec::new();
        while self.next_item(open, b']', elements.is_empty()) {
            elements.push(self.value(depth));
        }
        Kind::Array(elements)
    }

    fn open(&mut self) -> usize {
        let open = self.cursor.offset();
        self.cursor.seek(open + 1);
        open
    }

    /// Whether another member or element begins here: passes over the comma before it, or over the closing
    /// bracket behind the last one.
    fn next_item(&mut self, open: usize, close: u8, first: bool) -> bool {
        self.cursor.skip_trivia();
        let comma = self.cursor.offset();
        let separated = self.cursor.eat(b',');
        self.cursor.skip_trivia();
        match self.cursor.peek() {
            Some(byte) if byte == close => {
                if separated {
                    let kind = SyntaxErrorKind::TrailingComma { close: char::from(close) };
                    self.cursor.error(Span::new(comma, comma + 1), kind);
                }
                self.cursor.eat(close);
                false
            }
            None => {
                let bracket = if close == b'}' { '{' } else { '[' };
                let kind = SyntaxErrorKind::Unclosed { open: bracket };
                self.cursor.error(Span::new(open, open + 1), kind);
                false
            }
            Some(b'}' | b']') => {
                // The closing bracket of something further out: this one was never closed.
                let bracket = if close == b'}' { '{' } else { '[' };
                let kind = SyntaxErrorKind::Unclosed { open: bracket };
                self.cursor.error(Span::new(open, open + 1), kind);
                false
            }
            Some(_) => {
                if first == separated {
                    self.cursor.expected(if first { "a value" } else { "`,`" });
                }
                true
            }
        }
    }

    /// A key, a colon and a value; `None` where there is no key, which is reported.
    fn member(&mut self, depth: usize) -> Option<Member<'s>> {
        let start = self.cursor.offset();
        if self.cursor.peek() != Some(b'"') {
            self.cursor.expected("a key in double quotes");
            return None;
        }
        let name = string::read(&mut self.cursor);
        let key = Key::new(Span::new(start, self.cursor.offset()), name);
        self.cursor.skip_trivia();
        if !self.cursor.eat(b':') {
            self.cursor.expected("`:`");
            let here = Span::at(self.cursor.offset());
            self.cursor.skip_to_separator();
            return Some(Member::new(key, Node::new(here, Kind::Unknown)));
        }
        self.cursor.skip_trivia();
        Some(Member::new(key, self.value(depth)))
    }
}
