use super::{Parser, missing_close};
use crate::path::{Literal, PathError, PathErrorKind, Regex};
use crate::span::Span;

impl Parser<'_> {
    /// A string in either kind of quotes, without them and its escapes; the cursor stands on the quote.
    pub(super) fn quoted(&mut self) -> Result<String, PathError> {
        let open = self.cursor.offset();
        let quote = self.cursor.bump().unwrap_or('\'');
        let mut text = String::new();
        while let Some(next) = self.cursor.bump() {
            if next == quote {
                return Ok(text);
            }
            if next == '\\' {
                text.extend(self.escape());
            } else {
                text.push(next);
            }
        }
        Err(PathError::new(Span::new(open, open + 1), PathErrorKind::UnclosedString { quote }))
    }

    /// What stands behind a backslash: the escapes of Java, and any other character for itself.
    fn escape(&mut self) -> Option<char> {
        let letter = self.cursor.bump()?;
        Some(match letter {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => self.unicode_escape().unwrap_or(letter),
            other => other,
        })
    }

    /// The four digits of `\uXXXX`; `None`, and nothing is passed over, where they are no character.
    fn unicode_escape(&mut self) -> Option<char> {
        let digits = self.cursor.rest().get(..4)?;
        let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let character = hexadecimal.then(|| u32::from_str_radix(digits, 16).ok()).flatten();
        let character = character.and_then(char::from_u32)?;
        self.cursor.eat(digits);
        Some(character)
    }

    /// `/pattern/flags`; the cursor stands on the first slash.
    pub(super) fn regex(&mut self) -> Result<Regex, PathError> {
        let open = self.cursor.offset();
        self.cursor.eat("/");
        let mut pattern = String::new();
        loop {
            match self.cursor.bump() {
                Some('/') => break,
                Some('\\') if self.cursor.eat("/") => pattern.push('/'),
                Some('\\') => {
                    pattern.push('\\');
                    pattern.extend(self.cursor.bump());
                }
                Some(next) => pattern.push(next),
                None => {
                    return Err(PathError::new(Span::new(open, open + 1), PathErrorKind::UnclosedRegex));
                }
            }
        }
        let flags = self.cursor.take_while(|next| next.is_ascii_alphabetic()).to_owned();
        Ok(Regex { pattern, flags })
    }

    pub(super) fn literal(&mut self) -> Result<Literal, PathError> {
        match self.cursor.peek() {
            Some('\'' | '"') => Ok(Literal::String(self.quoted()?)),
            Some('[') => self.array(),
            Some('{') => self.object(),
            Some('-' | '0'..='9') => self.number(),
            _ => self.word(),
        }
    }

    fn number(&mut self) -> Result<Literal, PathError> {
        let start = self.cursor.offset();
        let text =
            self.cursor.take_while(|next| matches!(next, '-' | '+' | '.' | 'e' | 'E' | '0'..='9')).to_owned();
        if text.parse::<f64>().is_ok_and(f64::is_finite) {
            return Ok(Literal::Number(text));
        }
        Err(PathError::new(self.cursor.span_since(start), PathErrorKind::InvalidNumber { text }))
    }

    fn word(&mut self) -> Result<Literal, PathError> {
        match self.cursor.take_while(|next| next.is_alphanumeric() || matches!(next, '_' | '-')) {
            "null" => Ok(Literal::Null),
            "true" => Ok(Literal::Bool(true)),
            "false" => Ok(Literal::Bool(false)),
            "" => Err(self.expected("a path or a value")),
            word => Ok(Literal::Word(word.to_owned())),
        }
    }

    fn array(&mut self) -> Result<Literal, PathError> {
        let mut elements = Vec::new();
        self.list('[', "]", |parser| {
            elements.push(parser.literal()?);
            Ok(())
        })?;
        Ok(Literal::Array(elements))
    }

    fn object(&mut self) -> Result<Literal, PathError> {
        let mut members = Vec::new();
        self.list('{', "}", |parser| {
            if !matches!(parser.cursor.peek(), Some('\'' | '"')) {
                return Err(parser.expected("a key in quotes"));
            }
            let key = parser.quoted()?;
            parser.cursor.skip_space();
            if !parser.cursor.eat(":") {
                return Err(parser.expected("`:`"));
            }
            parser.cursor.skip_space();
            members.push((key, parser.literal()?));
            Ok(())
        })?;
        Ok(Literal::Object(members))
    }

    /// Items with commas between brackets; the cursor stands on the opening one.
    fn list(
        &mut self,
        bracket: char,
        close: &str,
        mut item: impl FnMut(&mut Self) -> Result<(), PathError>,
    ) -> Result<(), PathError> {
        let open = self.cursor.offset();
        self.enter()?;
        self.cursor.bump();
        self.cursor.skip_space();
        if !self.cursor.eat(close) {
            loop {
                item(self)?;
                self.cursor.skip_space();
                if self.cursor.eat(close) {
                    break;
                }
                if !self.cursor.eat(",") {
                    return Err(missing_close(&self.cursor, open, bracket, "`,` or the closing bracket"));
                }
                self.cursor.skip_space();
            }
        }
        self.leave();
        Ok(())
    }
}
