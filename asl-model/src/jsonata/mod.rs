//! JSONata, the query language of the states that have `"QueryLanguage": "JSONata"`.
//!
//! [`delimited`] finds the expression in a string, [`Expression::parse`] reads it to a tree in which every node
//! knows its place, and [`analyze`] says what Step Functions makes of it: which variables and which parts of
//! `$states` it uses, and what of it the service refuses.
//!
//! ```
//! use asl_model::jsonata::{Expression, analyze, delimited};
//!
//! let text = "{% $states.input.items[price > $limit].name %}";
//! let span = delimited(text).unwrap().unwrap();
//! let expression = Expression::parse(span.text(text).unwrap()).unwrap();
//! let analysis = analyze(&expression);
//! assert_eq!(analysis.variables()[0].name(), "limit");
//! assert!(analysis.faults().is_empty());
//! ```

mod analysis;
mod ancestry;
mod delimiter;
mod error;
#[cfg(feature = "evaluate-jsonata")]
mod evaluate;
mod expression;
mod function;
mod kind;
mod lexer;
mod node;
mod operator;
mod parser;
mod shape;
mod signature;
#[cfg(test)]
mod tests;

pub use analysis::{Analysis, Fault, FaultKind, PathStep, StatesMember, StatesUse, VariableUse, analyze};
pub use delimiter::{DelimiterError, DelimiterErrorKind, delimited};
pub use error::{Found, JsonataError, JsonataErrorKind};
#[cfg(feature = "evaluate-jsonata")]
pub use evaluate::{Bindings, JsonataEvaluationError, JsonataEvaluationErrorKind};
pub use expression::Expression;
pub use function::{Arity, Function, Origin};
pub use kind::{Binding, Kind, Operand, Pair, Regex, SortTerm};
pub use node::Node;
pub use operator::Operator;

/// An expression that is nested deeper is an error; the service itself evaluates 100 levels.
///
/// It bounds the recursion of everything that walks a tree. Operators in a row do not count, since those of
/// one precedence make one level; the steps of a path do.
pub const MAX_DEPTH: u16 = 128;
