//! Intrinsic functions, as `States.Format('Hello, {}', $.name)`.
//!
//! They stand in payload templates under keys that end in `.$`, and in `ErrorPath` and `CausePath`; only in
//! JSONPath states (ASL specification, section "Intrinsic Functions"; AWS Step Functions Developer Guide,
//! "Intrinsic functions").
//!
//! ```
//! use asl_model::intrinsic::{Function, Intrinsic};
//!
//! let intrinsic = Intrinsic::parse("States.Format('s3://{}/{}', $.bucket, $.key)").unwrap();
//! assert_eq!(intrinsic.call().function(), Some(Function::Format));
//! assert_eq!(intrinsic.problems(), []);
//!
//! let intrinsic = Intrinsic::parse("States.Format('s3://{}/{}', $.bucket)").unwrap();
//! let problems = intrinsic.problems();
//! assert_eq!(problems[0].to_string(), "the template has 2 placeholders `{}`, and 1 value follows");
//! ```
//!
//! [`Intrinsic::parse`] reads the grammar, [`Intrinsic::problems`] compares what is known before the
//! execution with the [signatures](Function::signature).

mod ast;
mod build;
mod check;
mod error;
#[cfg(feature = "evaluate")]
mod evaluate;
mod function;
mod parse;
mod problem;
mod signature;

#[cfg(test)]
mod tests;

pub use ast::{Argument, ArgumentKind, Call, Intrinsic, StringLiteral};
pub use build::Input;
pub use error::{IntrinsicError, IntrinsicErrorKind};
#[cfg(feature = "evaluate")]
pub use evaluate::{IntrinsicEvaluationError, IntrinsicEvaluationErrorKind};
pub use function::Function;
pub use problem::{Problem, ProblemKind};
pub use signature::{Limit, Parameter, Signature, Type};

/// What the name of every intrinsic function begins with.
pub const PREFIX: &str = "States.";

/// Calls nested deeper than this are an error (AWS Step Functions Developer Guide, "Intrinsic functions").
pub const MAX_NESTING: usize = 10;
