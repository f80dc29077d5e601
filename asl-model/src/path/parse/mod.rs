//! Text to [`JsonPath`].

mod bracket;
mod filter;
mod literal;
mod mend;

use super::cursor::Cursor;
use super::{
    JsonPath, MAX_DEPTH, Name, PathError, PathErrorKind, Root, Segment, Selector, ast, begins_variable,
};
use crate::name::is_variable_continue;
use crate::span::Span;
use crate::syntax::Found;

/// A path that is the whole text; white space behind it is passed over.
pub(super) fn path(text: &str) -> Result<JsonPath, PathError> {
    let mut parser = Parser { cursor: Cursor::new(text), depth: 0 };
    let path = parser.path()?;
    parser.cursor.skip_space();
    if parser.cursor.peek().is_some() {
        return Err(mend::trailing(&parser.cursor, &path));
    }
    Ok(JsonPath { text: text.to_owned(), ..path })
}

/// The path at the beginning of the text, which ends where no step can begin.
pub(crate) fn prefix(text: &str) -> Result<JsonPath, PathError> {
    Parser { cursor: Cursor::new(text), depth: 0 }.path()
}

struct Parser<'s> {
    cursor: Cursor<'s>,
    /// How many filters and parentheses are open.
    depth: usize,
}

impl Parser<'_> {
    fn path(&mut self) -> Result<JsonPath, PathError> {
        if !self.cursor.rest().starts_with('$') {
            return Err(mend::no_root(&self.cursor));
        }
        let root = self.root()?;
        let root_span = self.cursor.span_since(0);
        let segments = self.segments()?;
        Ok(JsonPath { text: self.cursor.since(0).to_owned(), root, root_span, segments })
    }

    /// `$`, `$$` or `$name`; the cursor stands on the `$`.
    fn root(&mut self) -> Result<Root, PathError> {
        self.cursor.eat("$");
        let root = if self.cursor.eat("$") {
            Root::Context
        } else if self.cursor.peek().is_some_and(begins_variable) {
            let name = self.cursor.take_while(is_variable_continue);
            Root::Variable(name.to_owned())
        } else {
            Root::Input
        };
        match self.cursor.peek() {
            None | Some('.' | '[') => Ok(root),
            Some(next) if self.depth > 0 || next.is_whitespace() || matches!(next, ',' | ')') => Ok(root),
            Some(_) if root == Root::Input => Err(self.expected("`.`, `[` or the name of a variable")),
            Some(_) if root == Root::Context => Err(self.expected("`.` or `[` behind `$$`")),
            Some(_) => Err(self.expected("`.` or `[` behind the variable's name")),
        }
    }

    /// The steps from here on, up to where none can begin.
    fn segments(&mut self) -> Result<Vec<Segment>, PathError> {
        let mut segments = Vec::new();
        while let Some('.' | '[') = self.cursor.peek() {
            segments.push(self.segment()?);
        }
        Ok(segments)
    }

    fn segment(&mut self) -> Result<Segment, PathError> {
        let start = self.cursor.offset();
        let descendant = self.cursor.eat("..");
        let dotted = descendant || self.cursor.eat(".");
        let selector = match self.cursor.peek() {
            Some('[') => self.bracket()?,
            Some('*') => {
                self.cursor.eat("*");
                Selector::Wildcard
            }
            Some('.') if dotted => {
                self.cursor.take_while(|character| character == '.');
                return Err(PathError::new(self.cursor.span_since(start), PathErrorKind::TooManyDots));
            }
            _ => self.dot_name(start)?,
        };
        Ok(Segment { span: self.cursor.span_since(start), descendant, selector })
    }

    /// A name without quotes, or a function; the cursor stands behind the dots, which begin at `dots`.
    fn dot_name(&mut self, dots: usize) -> Result<Selector, PathError> {
        let start = self.cursor.offset();
        let mut text = String::new();
        while let Some(next) = self.cursor.peek().filter(|&next| !self.ends_name(next)) {
            self.cursor.bump();
            if next == '\\' {
                text.push(self.cursor.bump().ok_or_else(|| self.expected("a character behind `\\`"))?);
            } else {
                text.push(next);
            }
        }
        let name = Name { span: self.cursor.span_since(start), text };
        if name.span.is_empty() {
            return Err(self.no_name(dots));
        }
        if self.cursor.peek() == Some('(') {
            return self.function(name);
        }
        Ok(Selector::Name(name))
    }

    /// Whether a name in dot notation ends before this character. In a filter the operators end it too.
    fn ends_name(&self, next: char) -> bool {
        match next {
            '.' | '[' | ']' | '(' | ')' | ',' | '\'' | '"' | '*' => true,
            '=' | '!' | '<' | '>' | '~' | '&' | '|' => self.depth > 0,
            _ => next.is_whitespace() || next.is_control(),
        }
    }

    fn no_name(&self, dots: usize) -> PathError {
        let span = self.cursor.span_since(dots);
        match self.cursor.peek() {
            None => {
                let dots = if span.len() > 1 { ".." } else { "." };
                PathError::new(span, PathErrorKind::TrailingDot { dots })
            }
            Some(_) => self.expected("a name, `*` or `[`"),
        }
    }

    /// The parentheses of a function; what stands between them is only delimited.
    fn function(&mut self, name: Name) -> Result<Selector, PathError> {
        let open = self.cursor.offset();
        let arguments = self.parenthesised(open)?;
        Ok(Selector::Function(ast::Function { name, arguments }))
    }

    /// Passes over balanced parentheses, strings in them as a whole; the cursor stands on the first.
    fn parenthesised(&mut self, open: usize) -> Result<Span, PathError> {
        let mut depth = 0_usize;
        while let Some(next) = self.cursor.peek() {
            match next {
                '\'' | '"' => {
                    self.quoted()?;
                    continue;
                }
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            self.cursor.bump();
            if depth == 0 {
                return Ok(Span::new(open + 1, self.cursor.offset() - 1));
            }
        }
        Err(unclosed(open, '('))
    }

    fn expected(&self, expected: &'static str) -> PathError {
        let kind = PathErrorKind::Expected { expected, found: self.cursor.found() };
        PathError::new(self.cursor.here(), kind)
    }

    /// Goes one level deeper, which [`Parser::leave`] takes back.
    fn enter(&mut self) -> Result<(), PathError> {
        if self.depth == MAX_DEPTH {
            return Err(PathError::new(self.cursor.here(), PathErrorKind::TooDeep));
        }
        self.depth += 1;
        Ok(())
    }

    const fn leave(&mut self) {
        self.depth -= 1;
    }
}

const fn unclosed(open: usize, bracket: char) -> PathError {
    PathError::new(Span::new(open, open + 1), PathErrorKind::Unclosed { open: bracket })
}

/// The error for a missing closing bracket: at the end of the text the opening one is to blame.
fn missing_close(cursor: &Cursor<'_>, open: usize, bracket: char, expected: &'static str) -> PathError {
    match cursor.found() {
        Found::End => unclosed(open, bracket),
        found => PathError::new(cursor.here(), PathErrorKind::Expected { expected, found }),
    }
}
