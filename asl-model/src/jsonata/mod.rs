//! JSONata, the query language of the states that have `"QueryLanguage": "JSONata"`.
//!
//! [`delimited`] finds the expression in a string, and [`Expression::parse`] reads it to a tree in which every
//! node knows its place.

mod ancestry;
mod delimiter;
mod error;
mod expression;
mod kind;
mod lexer;
mod node;
mod operator;
mod parser;
mod shape;
mod signature;
#[cfg(test)]
mod tests;

pub use delimiter::{DelimiterError, DelimiterErrorKind, delimited};
pub use error::{Found, JsonataError, JsonataErrorKind};
pub use expression::Expression;
pub use kind::{Binding, Kind, Operand, Pair, Regex, SortTerm};
pub use node::Node;
pub use operator::Operator;

/// An expression that is nested deeper is an error.
///
/// It bounds the recursion of everything that walks a tree. Operators in a row do not count, since those of
/// one precedence make one level; the steps of a path do.
pub const MAX_DEPTH: u16 = 256;
