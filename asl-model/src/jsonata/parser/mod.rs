//! Tokens to a tree: operator precedence by Vaughan Pratt's method, as the reference implementation does it.
//!
//! Where the reference implementation reads a token, and whether a `/` there begins a regular expression, is
//! kept to the letter, so that both accept the same texts and find the first fault at the same place.

mod bracket;
mod fault;
mod function;
mod path;

use super::error::{JsonataError, JsonataErrorKind};
use super::kind::{Binding, Kind, Operand};
use super::lexer::{Lexer, Mode, Symbol, Token, TokenKind};
use super::node::Node;
use super::operator::Operator;
use super::{MAX_DEPTH, ancestry};
use crate::span::Span;

type Parse<T> = Result<T, JsonataError>;

/// How strongly a sign binds the value behind it: weaker than a path.
const NEGATION: u8 = 70;

/// Reads `text` as one expression.
pub(super) fn parse(text: &str) -> Parse<Node> {
    let mut parser = Parser::new(text)?;
    if parser.token.kind == TokenKind::End {
        return Err(JsonataError::new(parser.token.span, JsonataErrorKind::Empty));
    }
    let root = parser.expression(0)?;
    if parser.token.kind != TokenKind::End {
        return Err(parser.operator_expected(&parser.token));
    }
    if let Some(error) = parser.deferred {
        return Err(error);
    }
    if parser.has_parent {
        ancestry::check(&root)?;
    }
    Ok(root)
}

fn node(span: Span, token: Span, kind: Kind) -> Parse<Node> {
    checked(Node::new(span, token, kind))
}

/// The node, unless its tree is too high.
fn checked(node: Node) -> Parse<Node> {
    if node.height() > MAX_DEPTH {
        return Err(JsonataError::new(node.token(), JsonataErrorKind::TooDeep));
    }
    Ok(node)
}

#[derive(Debug)]
struct Parser<'t> {
    lexer: Lexer<'t>,
    /// The token to come.
    token: Token,
    /// The place of the token read last.
    last: Option<Span>,
    depth: u16,
    has_parent: bool,
    /// A fault of meaning, which counts only if there is none of syntax behind it.
    deferred: Option<JsonataError>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Parse<Self> {
        let mut lexer = Lexer::new(text);
        let token = lexer.next(Mode::Value)?;
        Ok(Self { lexer, token, last: None, depth: 0, has_parent: false, deferred: None })
    }

    fn text(&self, span: Span) -> &'t str {
        span.text(self.lexer.text()).unwrap_or_default()
    }

    /// Takes the token to come; `mode` is for the one behind it.
    fn advance(&mut self, mode: Mode) -> Parse<Token> {
        let next = self.lexer.next(mode)?;
        self.last = Some(self.token.span);
        Ok(std::mem::replace(&mut self.token, next))
    }

    /// Takes the token to come if it is `symbol`.
    fn eat(&mut self, symbol: Symbol) -> Parse<bool> {
        let here = self.token.is(symbol);
        if here {
            self.advance(Mode::Value)?;
        }
        Ok(here)
    }

    /// Takes `symbol`, or says that `expected` was to stand here; `opened` is the bracket that waits for it.
    fn expect(&mut self, symbol: Symbol, mode: Mode, expected: &'static str, opened: Span) -> Parse<Span> {
        if self.token.is(symbol) {
            return Ok(self.advance(mode)?.span);
        }
        Err(self.expected(expected).opened_at(opened))
    }

    /// An expression of which every operator binds more strongly than `minimum`.
    fn expression(&mut self, minimum: u8) -> Parse<Node> {
        if self.depth >= MAX_DEPTH {
            return Err(JsonataError::new(self.token.span, JsonataErrorKind::TooDeep));
        }
        self.depth += 1;
        let before = self.last;
        let token = self.advance(Mode::Operator)?;
        let mut left = self.value(token, before)?;
        while minimum < self.token.binding_power() {
            let token = self.advance(Mode::Value)?;
            left = self.continued(left, &token)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    fn boxed(&mut self, minimum: u8) -> Parse<Box<Node>> {
        self.expression(minimum).map(Box::new)
    }

    /// What begins with `token`, which has just been taken.
    fn value(&mut self, token: Token, before: Option<Span>) -> Parse<Node> {
        let span = token.span;
        let kind = match token.kind {
            TokenKind::String(value) => Kind::String(value),
            TokenKind::Number(value) => Kind::Number(value),
            TokenKind::Boolean(value) => Kind::Boolean(value),
            TokenKind::Null => Kind::Null,
            TokenKind::Regex(regex) => Kind::Regex(regex),
            TokenKind::Name(name) => Kind::Name(name),
            TokenKind::Variable(name) => Kind::Variable(name),
            TokenKind::Symbol(symbol) => return self.prefix(symbol, span, before),
            TokenKind::End => return Err(self.value_expected(&token, before)),
        };
        node(span, span, kind)
    }

    fn prefix(&mut self, symbol: Symbol, span: Span, before: Option<Span>) -> Parse<Node> {
        let kind = match symbol {
            Symbol::OpenParen => return self.block(span),
            Symbol::OpenBracket => return self.array(span),
            Symbol::OpenBrace => return self.object(span),
            Symbol::Bar => return self.transform(span),
            Symbol::Operator(Operator::Subtract) => {
                let operand = self.boxed(NEGATION)?;
                return node(span.to(operand.span()), span, Kind::Negation(operand));
            }
            Symbol::Operator(Operator::Multiply) => Kind::Wildcard,
            Symbol::StarStar => Kind::Descendants,
            Symbol::Operator(Operator::Remainder) => {
                self.has_parent = true;
                Kind::Parent
            }
            Symbol::Operator(word @ (Operator::And | Operator::Or | Operator::In)) => {
                Kind::Name(word.as_str().to_owned())
            }
            _ => {
                let token = Token { span, kind: TokenKind::Symbol(symbol) };
                return Err(self.value_expected(&token, before));
            }
        };
        node(span, span, kind)
    }

    /// What `left` becomes with the operator `token` behind it, which has just been taken.
    fn continued(&mut self, left: Node, token: &Token) -> Parse<Node> {
        match token.symbol() {
            Some(Symbol::Operator(operator)) => self.operation(left, operator, token.span),
            Some(Symbol::Dot) => self.map(left, token.span),
            Some(Symbol::OpenBracket) => self.filter(left, token.span),
            Some(Symbol::OpenBrace) => self.group(left, token.span),
            Some(Symbol::OpenParen) => self.call(left, token.span),
            Some(Symbol::Caret) => self.sort(left, token.span),
            Some(symbol @ (Symbol::At | Symbol::Hash)) => self.binding(left, symbol, token.span),
            Some(Symbol::Question) => self.conditional(left, token.span),
            Some(Symbol::Assign) => self.assignment(&left, token.span),
            Some(Symbol::Apply) => self.apply(left, token.span),
            // All others bind nothing.
            _ => Ok(left),
        }
    }

    /// Operators of one precedence make one node, so that a long sum is not a deep tree.
    fn operation(&mut self, mut left: Node, operator: Operator, operator_span: Span) -> Parse<Node> {
        let power = operator.binding_power();
        let value = self.expression(power)?;
        let operand = Operand { operator, operator_span, value };
        if matches!(left.kind(), Kind::Operation { rest, .. }
            if rest.first().is_some_and(|first| first.operator.binding_power() == power))
        {
            left.push_operand(operand);
            return checked(left);
        }
        let span = left.span().to(operand.value.span());
        node(span, operator_span, Kind::Operation { first: Box::new(left), rest: vec![operand] })
    }

    fn conditional(&mut self, condition: Node, token: Span) -> Parse<Node> {
        let then = self.boxed(0)?;
        let otherwise = if self.eat(Symbol::Colon)? { Some(self.boxed(0)?) } else { None };
        let last = otherwise.as_ref().map_or(then.span(), |otherwise| otherwise.span());
        let span = condition.span().to(last);
        let condition = Box::new(condition);
        node(span, token, Kind::Conditional { condition, then, otherwise })
    }

    fn assignment(&mut self, target: &Node, token: Span) -> Parse<Node> {
        let Some(variable) = Binding::of(target) else {
            return Err(JsonataError::new(target.span(), JsonataErrorKind::NotAssignable));
        };
        let value = self.boxed(Symbol::Assign.binding_power() - 1)?;
        let span = variable.span.to(value.span());
        node(span, token, Kind::Assignment { variable, value })
    }

    fn apply(&mut self, value: Node, token: Span) -> Parse<Node> {
        let function = self.boxed(Symbol::Apply.binding_power())?;
        let span = value.span().to(function.span());
        node(span, token, Kind::Apply { value: Box::new(value), function })
    }
}
