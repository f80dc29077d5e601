//! Text to [`Intrinsic`].

use super::{
    Argument, ArgumentKind, Call, Function, Intrinsic, IntrinsicError, IntrinsicErrorKind, MAX_NESTING,
    PREFIX, StringLiteral,
};
use crate::path;
use crate::path::cursor::Cursor;
use crate::span::Span;
use crate::syntax::Found;

pub(super) fn intrinsic(text: &str) -> Result<Intrinsic, IntrinsicError> {
    let mut parser = Parser { cursor: Cursor::new(text) };
    let call = parser.call(1)?;
    parser.cursor.skip_space();
    if parser.cursor.peek().is_some() {
        return Err(parser.expected("the end of the call"));
    }
    Ok(Intrinsic { text: text.to_owned(), call })
}

struct Parser<'s> {
    cursor: Cursor<'s>,
}

impl Parser<'_> {
    /// A call, which is the `depth`th around here.
    fn call(&mut self, depth: usize) -> Result<Call, IntrinsicError> {
        let start = self.cursor.offset();
        if depth > MAX_NESTING {
            return Err(IntrinsicError::new(self.cursor.here(), IntrinsicErrorKind::TooDeep));
        }
        if !self.cursor.eat(PREFIX) {
            return Err(self.no_prefix());
        }
        let name = self.cursor.take_while(is_name);
        if name.is_empty() {
            return Err(self.expected("the name of a function behind `States.`"));
        }
        let name = self.cursor.since(start).to_owned();
        let name_span = self.cursor.span_since(start);
        let open = self.cursor.offset();
        if !self.cursor.eat("(") {
            return Err(self.expected("`(` right behind the name of the function"));
        }
        let arguments = self.arguments(open, depth)?;
        Ok(Call { span: self.cursor.span_since(start), name_span, name, arguments })
    }

    fn no_prefix(&self) -> IntrinsicError {
        let text = self.cursor.text().trim();
        let word = text.split(|next| !is_name(next)).next().unwrap_or_default();
        let known = Function::ALL.iter().any(|function| function.name().strip_prefix(PREFIX) == Some(word));
        let mend = if text.starts_with(PREFIX) {
            Some(text.to_owned())
        } else {
            known.then(|| format!("{PREFIX}{text}"))
        };
        IntrinsicError::new(self.cursor.here(), IntrinsicErrorKind::NoPrefix { mend })
    }

    /// The arguments and the closing parenthesis; the opening one, at `open`, has been passed.
    fn arguments(&mut self, open: usize, depth: usize) -> Result<Vec<Argument>, IntrinsicError> {
        let mut arguments = Vec::new();
        self.cursor.skip_space();
        if self.cursor.eat(")") {
            return Ok(arguments);
        }
        loop {
            self.cursor.skip_space();
            arguments.push(self.argument(open, depth)?);
            self.cursor.skip_space();
            if self.cursor.eat(")") {
                return Ok(arguments);
            }
            if !self.cursor.eat(",") {
                return Err(self.unclosed_or(open, "`,` or `)` behind the argument"));
            }
        }
    }

    fn argument(&mut self, open: usize, depth: usize) -> Result<Argument, IntrinsicError> {
        let start = self.cursor.offset();
        let kind = match self.cursor.peek() {
            Some('\'') => ArgumentKind::String(self.string()?),
            Some('"') => return Err(self.here(IntrinsicErrorKind::DoubleQuotes)),
            Some('$') => ArgumentKind::Path(self.path()?),
            Some('-' | '0'..='9') => self.number()?,
            Some(next) if is_name(next) => self.word(depth)?,
            _ => return Err(self.unclosed_or(open, "an argument")),
        };
        Ok(Argument { span: self.cursor.span_since(start), kind })
    }

    fn path(&mut self) -> Result<path::JsonPath, IntrinsicError> {
        let start = self.cursor.offset();
        let path = path::parse_prefix(self.cursor.rest()).map_err(|error| {
            let kind = IntrinsicErrorKind::Path(error.kind().clone());
            IntrinsicError::new(error.span().shifted(start), kind)
        })?;
        self.cursor.seek(start + path.as_str().len());
        Ok(path)
    }

    fn number(&mut self) -> Result<ArgumentKind, IntrinsicError> {
        let start = self.cursor.offset();
        let text = self.cursor.take_while(|next| is_name(next) || matches!(next, '-' | '+')).to_owned();
        if text.parse::<f64>().is_ok_and(f64::is_finite) {
            return Ok(ArgumentKind::Number(text));
        }
        let span = self.cursor.span_since(start);
        Err(IntrinsicError::new(span, IntrinsicErrorKind::InvalidNumber { text }))
    }

    /// A nested call, `true`, `false` or `null`.
    fn word(&mut self, depth: usize) -> Result<ArgumentKind, IntrinsicError> {
        if self.cursor.rest().starts_with(PREFIX) {
            return Ok(ArgumentKind::Call(self.call(depth + 1)?));
        }
        let start = self.cursor.offset();
        match self.cursor.take_while(is_name) {
            "true" => Ok(ArgumentKind::Bool(true)),
            "false" => Ok(ArgumentKind::Bool(false)),
            "null" => Ok(ArgumentKind::Null),
            word => {
                let kind = IntrinsicErrorKind::UnknownWord { word: word.to_owned() };
                Err(IntrinsicError::new(self.cursor.span_since(start), kind))
            }
        }
    }

    /// A string; the cursor stands on the opening quote.
    ///
    /// Braces that are neither escaped nor a placeholder stand for themselves: the specification reserves
    /// them, and definitions that hold JSON in a string run.
    fn string(&mut self) -> Result<StringLiteral, IntrinsicError> {
        let open = self.cursor.offset();
        self.cursor.eat("'");
        let mut literal = StringLiteral { text: String::new(), placeholders: Vec::new() };
        loop {
            if self.cursor.eat("{}") {
                literal.placeholders.push(literal.text.len());
                literal.text.push_str("{}");
                continue;
            }
            match self.cursor.bump() {
                Some('\'') => return Ok(literal),
                Some('\\') => literal.text.push(self.escape()?),
                Some(next) => literal.text.push(next),
                None => {
                    let quote = Span::new(open, open + 1);
                    return Err(IntrinsicError::new(quote, IntrinsicErrorKind::UnclosedString));
                }
            }
        }
    }

    /// The character for an escape sequence, of which the backslash has been passed.
    fn escape(&mut self) -> Result<char, IntrinsicError> {
        let start = self.cursor.offset() - '\\'.len_utf8();
        if let Some(reserved @ ('\'' | '{' | '}' | '\\')) = self.cursor.bump() {
            return Ok(reserved);
        }
        let kind = IntrinsicErrorKind::InvalidEscape { sequence: self.cursor.since(start).to_owned() };
        Err(IntrinsicError::new(self.cursor.span_since(start), kind))
    }

    /// At the end of the text the parenthesis at `open` is to blame, elsewhere what stands here.
    fn unclosed_or(&self, open: usize, expected: &'static str) -> IntrinsicError {
        if self.cursor.found() == Found::End {
            return IntrinsicError::new(Span::new(open, open + 1), IntrinsicErrorKind::Unclosed);
        }
        self.expected(expected)
    }

    fn expected(&self, expected: &'static str) -> IntrinsicError {
        self.here(IntrinsicErrorKind::Expected { expected, found: self.cursor.found() })
    }

    fn here(&self, kind: IntrinsicErrorKind) -> IntrinsicError {
        IntrinsicError::new(self.cursor.here(), kind)
    }
}

const fn is_name(character: char) -> bool {
    matches!(character, 'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '_')
}
