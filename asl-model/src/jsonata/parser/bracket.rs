//! Blocks, arrays, objects and transforms: what begins with a bracket or a bar.

use super::{Parse, Parser, node};
use crate::jsonata::kind::{Kind, Pair};
use crate::jsonata::lexer::{Mode, Symbol};
use crate::jsonata::node::Node;
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn block(&mut self, open: Span) -> Parse<Node> {
        let mut expressions = Vec::new();
        while !self.token.is(Symbol::CloseParen) {
            expressions.push(self.expression(0)?);
            if !self.eat(Symbol::Semicolon)? {
                break;
            }
        }
        let close = self.expect(Symbol::CloseParen, Mode::Operator, "`;` or `)`", open)?;
        node(open.to(close), open, Kind::Block(expressions))
    }

    pub(super) fn array(&mut self, open: Span) -> Parse<Node> {
        let mut items = Vec::new();
        if !self.token.is(Symbol::CloseBracket) {
            items.push(self.item()?);
            while self.eat(Symbol::Comma)? {
                items.push(self.item()?);
            }
        }
        let close = self.expect(Symbol::CloseBracket, Mode::Operator, "`,` or `]`", open)?;
        node(open.to(close), open, Kind::Array(items))
    }

    fn item(&mut self) -> Parse<Node> {
        let from = self.expression(0)?;
        let token = self.token.span;
        if !self.eat(Symbol::DotDot)? {
            return Ok(from);
        }
        let to = self.boxed(0)?;
        node(from.span().to(to.span()), token, Kind::Range { from: Box::new(from), to })
    }

    pub(super) fn object(&mut self, open: Span) -> Parse<Node> {
        let (pairs, close) = self.pairs(open)?;
        node(open.to(close), open, Kind::Object(pairs))
    }

    /// The keys and values up to the closing brace, and its place.
    pub(super) fn pairs(&mut self, open: Span) -> Parse<(Vec<Pair>, Span)> {
        let mut pairs = Vec::new();
        if !self.token.is(Symbol::CloseBrace) {
            pairs.push(self.pair(open)?);
            while self.eat(Symbol::Comma)? {
                pairs.push(self.pair(open)?);
            }
        }
        let close = self.expect(Symbol::CloseBrace, Mode::Operator, "`,` or `}`", open)?;
        Ok((pairs, close))
    }

    fn pair(&mut self, open: Span) -> Parse<Pair> {
        let key = self.expression(0)?;
        self.expect(Symbol::Colon, Mode::Value, "`:` and a value for this key", open)?;
        let value = self.expression(0)?;
        Ok(Pair { key, value })
    }

    pub(super) fn transform(&mut self, open: Span) -> Parse<Node> {
        let pattern = self.boxed(0)?;
        self.expect(Symbol::Bar, Mode::Value, "`|`", open)?;
        let update = self.boxed(0)?;
        let delete = if self.eat(Symbol::Comma)? { Some(self.boxed(0)?) } else { None };
        let close = self.expect(Symbol::Bar, Mode::Value, "`,` or `|`", open)?;
        node(open.to(close), open, Kind::Transform { pattern, update, delete })
    }
}
