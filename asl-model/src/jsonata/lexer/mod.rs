//! Text to tokens, one at a time, as the parser asks for them.

mod literal;
mod token;

pub(super) use token::{Symbol, Token, TokenKind};

use super::error::{JsonataError, JsonataErrorKind};
use super::operator::Operator;
use crate::span::Span;

/// What a `/` means at the next token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// A value is to come: it begins a regular expression.
    Value,
    /// A value has just ended: it divides.
    Operator,
}

#[derive(Debug)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    offset: usize,
}

impl<'t> Lexer<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, offset: 0 }
    }

    pub(super) const fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn next(&mut self, mode: Mode) -> Result<Token, JsonataError> {
        self.skip_trivia()?;
        let start = self.offset;
        let kind = match self.peek(0) {
            None => TokenKind::End,
            Some(b'/') if mode == Mode::Value => self.regex()?,
            Some(b'"') => self.string('"')?,
            Some(b'\'') => self.string('\'')?,
            Some(b'`') => self.quoted_name()?,
            Some(b'0'..=b'9') => self.number()?,
            Some(byte) if is_symbol_byte(byte) => TokenKind::Symbol(self.symbol(byte)?),
            Some(_) => self.word(),
        };
        Ok(Token { span: Span::new(start, self.offset), kind })
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.offset + ahead).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.offset).unwrap_or_default()
    }

    /// The error that what began at `start` is not what it should be up to here.
    fn error(&self, start: usize, kind: JsonataErrorKind) -> JsonataError {
        JsonataError::new(Span::new(start, self.offset), kind)
    }

    fn skip_trivia(&mut self) -> Result<(), JsonataError> {
        loop {
            while self.peek(0).is_some_and(is_space) {
                self.offset += 1;
            }
            if !self.rest().starts_with("/*") {
                return Ok(());
            }
            let start = self.offset;
            self.offset += "/*".len();
            let Some(length) = self.rest().find("*/") else {
                return Err(self.error(start, JsonataErrorKind::UnclosedComment));
            };
            self.offset += length + "*/".len();
        }
    }

    fn symbol(&mut self, byte: u8) -> Result<Symbol, JsonataError> {
        let start = self.offset;
        if let Some(symbol) = self.peek(1).and_then(|next| long_symbol(byte, next)) {
            self.offset += 2;
            return Ok(symbol);
        }
        self.offset += 1;
        short_symbol(byte).ok_or_else(|| {
            let (written, instead) =
                if byte == b'!' { ("!", "`$not(…)`") } else { ("~", "`~>` to hand a value to a function") };
            self.error(start, JsonataErrorKind::ForeignOperator { written, instead })
        })
    }

    /// A word or a variable: everything up to white space or a symbol.
    fn word(&mut self) -> TokenKind {
        let start = self.offset;
        while self.peek(0).is_some_and(|byte| !is_space(byte) && !is_symbol_byte(byte)) {
            self.offset += 1;
        }
        let word = self.since(start);
        if let Some(name) = word.strip_prefix('$') {
            return TokenKind::Variable(name.to_owned());
        }
        match word {
            "and" => TokenKind::Symbol(Symbol::Operator(Operator::And)),
            "or" => TokenKind::Symbol(Symbol::Operator(Operator::Or)),
            "in" => TokenKind::Symbol(Symbol::Operator(Operator::In)),
            "true" => TokenKind::Boolean(true),
            "false" => TokenKind::Boolean(false),
            "null" => TokenKind::Null,
            _ => TokenKind::Name(word.to_owned()),
        }
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b)
}

const fn is_symbol_byte(byte: u8) -> bool {
    matches!(byte, b'!' | b'~') || short_symbol(byte).is_some()
}

const fn long_symbol(first: u8, second: u8) -> Option<Symbol> {
    Some(match (first, second) {
        (b'.', b'.') => Symbol::DotDot,
        (b':', b'=') => Symbol::Assign,
        (b'!', b'=') => Symbol::Operator(Operator::NotEqual),
        (b'>', b'=') => Symbol::Operator(Operator::GreaterOrEqual),
        (b'<', b'=') => Symbol::Operator(Operator::LessOrEqual),
        (b'*', b'*') => Symbol::StarStar,
        (b'~', b'>') => Symbol::Apply,
        _ => return None,
    })
}

const fn short_symbol(byte: u8) -> Option<Symbol> {
    Some(match byte {
        b'.' => Symbol::Dot,
        b'@' => Symbol::At,
        b'#' => Symbol::Hash,
        b'^' => Symbol::Caret,
        b'?' => Symbol::Question,
        b':' => Symbol::Colon,
        b',' => Symbol::Comma,
        b';' => Symbol::Semicolon,
        b'|' => Symbol::Bar,
        b'(' => Symbol::OpenParen,
        b')' => Symbol::CloseParen,
        b'[' => Symbol::OpenBracket,
        b']' => Symbol::CloseBracket,
        b'{' => Symbol::OpenBrace,
        b'}' => Symbol::CloseBrace,
        b'+' => Symbol::Operator(Operator::Add),
        b'-' => Symbol::Operator(Operator::Subtract),
        b'*' => Symbol::Operator(Operator::Multiply),
        b'/' => Symbol::Operator(Operator::Divide),
        b'%' => Symbol::Operator(Operator::Remainder),
        b'&' => Symbol::Operator(Operator::Concatenate),
        b'=' => Symbol::Operator(Operator::Equal),
        b'<' => Symbol::Operator(Operator::Less),
        b'>' => Symbol::Operator(Operator::Greater),
        _ => return None,
    })
}
