//! What makes a path of a value: steps, predicates, groupings, sortings and bindings.

use super::{Parse, Parser, node};
use crate::jsonata::error::{JsonataError, JsonataErrorKind};
use crate::jsonata::kind::{Binding, Kind, SortTerm};
use crate::jsonata::lexer::{Mode, Symbol};
use crate::jsonata::node::Node;
use crate::jsonata::operator::Operator;
use crate::jsonata::shape;
use crate::span::Span;

impl Parser<'_> {
    /// Notes a fault of meaning, of which the first counts.
    fn defer(&mut self, span: Span, kind: JsonataErrorKind) {
        self.deferred.get_or_insert_with(|| JsonataError::new(span, kind));
    }

    pub(super) fn map(&mut self, input: Node, token: Span) -> Parse<Node> {
        let step = self.boxed(Symbol::Dot.binding_power())?;
        for literal in [&input, &*step].into_iter().filter_map(shape::literal) {
            let span = literal.span();
            let text = self.text(span).to_owned();
            self.defer(span, JsonataErrorKind::LiteralStep { text });
        }
        let span = input.span().to(step.span());
        node(span, token, Kind::Map { input: Box::new(input), step })
    }

    pub(super) fn filter(&mut self, input: Node, open: Span) -> Parse<Node> {
        let start = input.span();
        if self.token.is(Symbol::CloseBracket) {
            let close = self.advance(Mode::Value)?.span;
            return node(start.to(close), open, Kind::KeepArray(Box::new(input)));
        }
        let predicate = self.boxed(0)?;
        let close = self.expect(Symbol::CloseBracket, Mode::Operator, "`]`", open)?;
        if shape::last_step_has_group(&input) {
            self.defer(open, JsonataErrorKind::PredicateAfterGroup);
        }
        node(start.to(close), open, Kind::Filter { input: Box::new(input), predicate })
    }

    pub(super) fn group(&mut self, input: Node, open: Span) -> Parse<Node> {
        let (pairs, close) = self.pairs(open)?;
        if shape::has_group(&input) {
            self.defer(open, JsonataErrorKind::SecondGroup);
        }
        node(input.span().to(close), open, Kind::Group { input: Box::new(input), pairs })
    }

    pub(super) fn sort(&mut self, input: Node, token: Span) -> Parse<Node> {
        let open = self.token.span;
        self.expect(Symbol::OpenParen, Mode::Value, "`(` and what to sort by", token)?;
        let mut terms = vec![self.sort_term()?];
        while self.eat(Symbol::Comma)? {
            terms.push(self.sort_term()?);
        }
        let close = self.expect(Symbol::CloseParen, Mode::Value, "`,` or `)`", open)?;
        node(input.span().to(close), token, Kind::Sort { input: Box::new(input), terms })
    }

    fn sort_term(&mut self) -> Parse<SortTerm> {
        let descending = self.token.is(Symbol::Operator(Operator::Greater));
        if descending || self.token.is(Symbol::Operator(Operator::Less)) {
            self.advance(Mode::Value)?;
        }
        Ok(SortTerm { expression: self.expression(0)?, descending })
    }

    /// `@$variable` or `#$variable`.
    pub(super) fn binding(&mut self, input: Node, symbol: Symbol, token: Span) -> Parse<Node> {
        let is_focus = symbol == Symbol::At;
        let target = self.expression(symbol.binding_power())?;
        let Some(variable) = Binding::of(&target) else {
            let operator = if is_focus { "@" } else { "#" };
            return Err(JsonataError::new(target.span(), JsonataErrorKind::NotABinding { operator }));
        };
        if is_focus && shape::last_step_has_predicate(&input) {
            self.defer(token, JsonataErrorKind::FocusAfterPredicate);
        }
        if is_focus && shape::last_step_is_sort(&input) {
            self.defer(token, JsonataErrorKind::FocusAfterSort);
        }
        let span = input.span().to(variable.span);
        let input = Box::new(input);
        let kind = if is_focus { Kind::Focus { input, variable } } else { Kind::Index { input, variable } };
        node(span, token, kind)
    }
}
