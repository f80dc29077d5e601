//! Calls, partial applications and functions written out.

use super::{Parse, Parser, node};
use crate::jsonata::error::{JsonataError, JsonataErrorKind};
use crate::jsonata::kind::{Binding, Kind};
use crate::jsonata::lexer::{Mode, Symbol, TokenKind};
use crate::jsonata::node::Node;
use crate::jsonata::operator::Operator;
use crate::jsonata::signature::Signature;
use crate::span::Span;

/// The words that begin a function written out.
const LAMBDA: [&str; 2] = ["function", "λ"];

const LESS: Symbol = Symbol::Operator(Operator::Less);
const GREATER: Symbol = Symbol::Operator(Operator::Greater);

impl Parser<'_> {
    pub(super) fn call(&mut self, function: Node, open: Span) -> Parse<Node> {
        let mut arguments = Vec::new();
        if !self.token.is(Symbol::CloseParen) {
            arguments.push(self.argument()?);
            while self.eat(Symbol::Comma)? {
                arguments.push(self.argument()?);
            }
        }
        let close = self.expect(Symbol::CloseParen, Mode::Operator, "`,` or `)`", open)?;
        if matches!(function.kind(), Kind::Name(name) if LAMBDA.contains(&name.as_str())) {
            return self.lambda(function.span(), open, &arguments);
        }
        let span = function.span().to(close);
        let is_partial = arguments.iter().any(|argument| matches!(argument.kind(), Kind::Placeholder));
        let function = Box::new(function);
        let kind = if is_partial {
            Kind::Partial { function, arguments }
        } else {
            Kind::Call { function, arguments }
        };
        node(span, open, kind)
    }

    fn argument(&mut self) -> Parse<Node> {
        let span = self.token.span;
        if self.eat(Symbol::Question)? {
            return node(span, span, Kind::Placeholder);
        }
        self.expression(0)
    }

    fn lambda(&mut self, word: Span, open: Span, arguments: &[Node]) -> Parse<Node> {
        let parameters = arguments.iter().map(|argument| self.parameter(argument)).collect::<Parse<_>>()?;
        let signature = if self.token.is(LESS) { Some(self.signature()?) } else { None };
        let brace = self.token.span;
        self.expect(Symbol::OpenBrace, Mode::Value, "`{` and what the function gives", open)?;
        let body = self.boxed(0)?;
        let close = self.expect(Symbol::CloseBrace, Mode::Value, "`}`", brace)?;
        node(word.to(close), open, Kind::Lambda { parameters, signature, body })
    }

    fn parameter(&self, argument: &Node) -> Parse<Binding> {
        Binding::of(argument).ok_or_else(|| {
            let text = self.text(argument.span()).to_owned();
            JsonataError::new(argument.span(), JsonataErrorKind::NotAParameter { text })
        })
    }

    /// `<types:type>`, whose parts are tokens to the reference implementation too.
    fn signature(&mut self) -> Parse<Span> {
        let open = self.token.span;
        let mut depth = 1_usize;
        while depth > 0 && !self.token.is(Symbol::OpenBrace) && self.token.kind != TokenKind::End {
            self.advance(Mode::Value)?;
            if self.token.is(GREATER) {
                depth -= 1;
            } else if self.token.is(LESS) {
                depth += 1;
            }
        }
        let span = open.to(self.expect(GREATER, Mode::Value, "`>`", open)?);
        match Signature::parse(self.text(span)) {
            Ok(_) => Ok(span),
            Err(error) => Err(JsonataError::new(error.span.shifted(span.start()), error.kind)),
        }
    }
}
