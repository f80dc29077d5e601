//! Which error it is that a token cannot stand where it does.

use super::Parser;
use crate::jsonata::error::{Found, JsonataError, JsonataErrorKind};
use crate::jsonata::lexer::{Symbol, Token, TokenKind};
use crate::span::Span;

/// Operators of other languages, and of later versions of JSONata, that read as two of JSONata's: both
/// together, and what to write.
const FOREIGN: [(&str, &str); 10] = [
    ("==", "`=`"),
    ("!==", "`!=`"),
    ("<>", "`!=`"),
    ("=>", "`function($x){ … }`"),
    ("&&", "`and`"),
    ("||", "`or`"),
    ("??", "`$exists(a) ? a : b`"),
    ("?:", "`a ? a : b`"),
    ("?.", "`.`: a missing field is no error"),
    ("**", "`$power(a, b)`"),
];

impl Parser<'_> {
    /// No value begins with `token`; `before` is the token in front of it.
    pub(super) fn value_expected(&self, token: &Token, before: Option<Span>) -> JsonataError {
        if let Some(joined) = before.map(|before| before.to(token.span)) {
            if let Some(kind) = self.foreign(joined) {
                return JsonataError::new(joined, kind);
            }
            if self.text(joined) == "%}" {
                return JsonataError::new(joined, JsonataErrorKind::DelimiterInside);
            }
        }
        let after = before.map(|before| self.text(before).to_owned());
        JsonataError::new(token.span, JsonataErrorKind::ExpectedValue { after, found: self.found(token) })
    }

    /// `token` stands behind a whole expression.
    pub(super) fn operator_expected(&self, token: &Token) -> JsonataError {
        let found = || self.found(token);
        let kind = match token.symbol() {
            Some(Symbol::CloseParen) => JsonataErrorKind::Unopened { bracket: ")" },
            Some(Symbol::CloseBracket) => JsonataErrorKind::Unopened { bracket: "]" },
            Some(Symbol::CloseBrace) => JsonataErrorKind::Unopened { bracket: "}" },
            Some(Symbol::Semicolon) => JsonataErrorKind::BareSequence,
            _ => {
                return self.foreign_operator().unwrap_or_else(|| {
                    JsonataError::new(token.span, JsonataErrorKind::ExpectedOperator { found: found() })
                });
            }
        };
        JsonataError::new(token.span, kind)
    }

    /// The token to come is not what `expected` says.
    pub(super) fn expected(&self, expected: &'static str) -> JsonataError {
        self.foreign_operator().unwrap_or_else(|| {
            let found = self.found(&self.token);
            JsonataError::new(self.token.span, JsonataErrorKind::Expected { expected, found })
        })
    }

    /// The error that the token to come begins an operator that JSONata has not.
    fn foreign_operator(&self) -> Option<JsonataError> {
        let span = self.token.span;
        let joined = match self.token.symbol()? {
            Symbol::StarStar => span,
            Symbol::Bar => Span::new(span.start(), span.end() + "|".len()),
            _ => return None,
        };
        Some(JsonataError::new(joined, self.foreign(joined)?))
    }

    fn foreign(&self, joined: Span) -> Option<JsonataErrorKind> {
        let text = self.text(joined);
        let &(written, instead) = FOREIGN.iter().find(|(written, _)| *written == text)?;
        Some(JsonataErrorKind::ForeignOperator { written, instead })
    }

    fn found(&self, token: &Token) -> Found {
        if token.kind == TokenKind::End { Found::End } else { Found::Token(abridged(self.text(token.span))) }
    }
}

/// A long token as its beginning.
fn abridged(text: &str) -> String {
    const LONGEST: usize = 24;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
