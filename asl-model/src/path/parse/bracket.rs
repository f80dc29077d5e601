use super::{Parser, missing_close, unclosed};
use crate::path::{Name, PathError, PathErrorKind, Selector, Slice};

impl Parser<'_> {
    /// A step in brackets; the cursor stands on the `[`.
    pub(super) fn bracket(&mut self) -> Result<Selector, PathError> {
        let open = self.cursor.offset();
        self.cursor.eat("[");
        self.cursor.skip_space();
        let (selector, expected) = match self.cursor.peek() {
            Some('\'' | '"') => (self.names()?, "`,` or `]` behind the name"),
            Some('*') => {
                self.cursor.eat("*");
                (Selector::Wildcard, "`]` behind `*`")
            }
            Some('?') => (self.filter(open)?, "`]` behind the filter"),
            Some('(') => {
                self.parenthesised(self.cursor.offset())?;
                (Selector::Script, "`]` behind the script")
            }
            Some('-' | ':' | '0'..='9') => (self.numbers()?, "`,`, `:` or `]` behind the index"),
            None => return Err(unclosed(open, '[')),
            Some(_) => return Err(self.no_selector()),
        };
        self.cursor.skip_space();
        if !self.cursor.eat("]") {
            return Err(missing_close(&self.cursor, open, '[', expected));
        }
        Ok(selector)
    }

    fn no_selector(&mut self) -> PathError {
        let expected = self.expected("a name in quotes, an index, `*` or a filter `?(…)`");
        let start = self.cursor.offset();
        let word =
            self.cursor.take_while(|next| !matches!(next, ']' | '[' | '.' | ',' | '\'' | '"')).trim_end();
        if word.chars().next().is_some_and(char::is_alphabetic) {
            let kind = PathErrorKind::UnquotedName { name: word.to_owned() };
            return PathError::new(crate::span::Span::new(start, start + word.len()), kind);
        }
        expected
    }

    /// One name in quotes, or several with commas.
    fn names(&mut self) -> Result<Selector, PathError> {
        let first = self.quoted_name()?;
        let mut others = Vec::new();
        while self.comma() {
            if !matches!(self.cursor.peek(), Some('\'' | '"')) {
                return Err(self.expected("a name in quotes"));
            }
            others.push(self.quoted_name()?);
        }
        if others.is_empty() {
            return Ok(Selector::Name(first));
        }
        others.insert(0, first);
        Ok(Selector::Names(others))
    }

    fn quoted_name(&mut self) -> Result<Name, PathError> {
        let start = self.cursor.offset();
        let text = self.quoted()?;
        Ok(Name { span: self.cursor.span_since(start), text })
    }

    /// Passes over a comma and the space around it.
    fn comma(&mut self) -> bool {
        self.cursor.skip_space();
        let comma = self.cursor.eat(",");
        self.cursor.skip_space();
        comma
    }

    /// One index, several, or a slice.
    fn numbers(&mut self) -> Result<Selector, PathError> {
        let start = self.cursor.offset();
        let first = self.index()?;
        self.cursor.skip_space();
        match (first, self.cursor.peek()) {
            (from, Some(':')) => self.slice(start, from),
            (Some(first), Some(',')) => {
                let mut indexes = vec![first];
                while self.comma() {
                    indexes.push(self.index()?.ok_or_else(|| self.expected("an index"))?);
                }
                Ok(Selector::Indexes(indexes))
            }
            (Some(index), _) => Ok(Selector::Index(index)),
            (None, _) => Err(self.expected("an index")),
        }
    }

    fn slice(&mut self, start: usize, from: Option<i64>) -> Result<Selector, PathError> {
        let to = self.slice_part()?;
        let step = if self.cursor.peek() == Some(':') { self.slice_part()? } else { None };
        if from.is_none() && to.is_none() {
            return Err(PathError::new(self.cursor.span_since(start), PathErrorKind::UnboundedSlice));
        }
        Ok(Selector::Slice(Slice { from, to, step }))
    }

    /// A colon, and the number behind it if there is one.
    fn slice_part(&mut self) -> Result<Option<i64>, PathError> {
        self.cursor.eat(":");
        self.cursor.skip_space();
        let number = self.index()?;
        self.cursor.skip_space();
        Ok(number)
    }

    fn index(&mut self) -> Result<Option<i64>, PathError> {
        let start = self.cursor.offset();
        let negative = self.cursor.eat("-");
        let digits = self.cursor.take_while(|next| next.is_ascii_digit());
        if digits.is_empty() {
            return if negative { Err(self.expected("a digit behind `-`")) } else { Ok(None) };
        }
        let text = self.cursor.since(start);
        text.parse().map(Some).map_err(|_| {
            let kind = PathErrorKind::IndexTooLarge { text: text.to_owned() };
            PathError::new(self.cursor.span_since(start), kind)
        })
    }
}
