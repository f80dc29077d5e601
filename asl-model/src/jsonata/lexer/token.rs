use crate::jsonata::kind::Regex;
use crate::jsonata::operator::Operator;
use crate::span::Span;

/// The smallest part of an expression that means something.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::jsonata) struct Token {
    pub(in crate::jsonata) span: Span,
    pub(in crate::jsonata) kind: TokenKind,
}

#[derive(Debug, Clone, PartialEq)]
pub(in crate::jsonata) enum TokenKind {
    String(String),
    Number(f64),
    Boolean(bool),
    Null,
    Regex(Regex),
    Name(String),
    Variable(String),
    Symbol(Symbol),
    End,
}

/// Operators and punctuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::jsonata) enum Symbol {
    Operator(Operator),
    Dot,
    DotDot,
    StarStar,
    Assign,
    Apply,
    At,
    Hash,
    Caret,
    Question,
    Colon,
    Comma,
    Semicolon,
    Bar,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
}

impl Token {
    pub(in crate::jsonata) const fn symbol(&self) -> Option<Symbol> {
        if let TokenKind::Symbol(symbol) = self.kind { Some(symbol) } else { None }
    }

    pub(in crate::jsonata) fn is(&self, symbol: Symbol) -> bool {
        self.symbol() == Some(symbol)
    }

    pub(in crate::jsonata) const fn binding_power(&self) -> u8 {
        if let TokenKind::Symbol(symbol) = self.kind { symbol.binding_power() } else { 0 }
    }
}

impl Symbol {
    /// How strongly the symbol, behind a value, binds that value; 0 where it does not.
    pub(in crate::jsonata) const fn binding_power(self) -> u8 {
        match self {
            Self::OpenBracket | Self::OpenParen | Self::At | Self::Hash => 80,
            Self::Dot => 75,
            Self::OpenBrace => 70,
            Self::Operator(operator) => operator.binding_power(),
            Self::Apply | Self::Caret => 40,
            Self::Question => 20,
            Self::Assign => 10,
            Self::DotDot
            | Self::StarStar
            | Self::Colon
            | Self::Comma
            | Self::Semicolon
            | Self::Bar
            | Self::CloseParen
            | Self::CloseBracket
            | Self::CloseBrace => 0,
        }
    }
}
