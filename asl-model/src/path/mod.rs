//! JSONPath in the dialect of AWS Step Functions.
//!
//! The dialect is that of the Jayway library: bracket and dot notation, several names, wildcards, `..`,
//! indexes, slices and filters. To the document `$` come the context object `$$` and variables `$name`
//! (ASL specification, section "Paths"; AWS Step Functions Developer Guide, "JSONPath").
//!
//! ```
//! use asl_model::path::{JsonPath, Root};
//!
//! let path = JsonPath::parse("$.orders[0]['unit price']").unwrap();
//! assert_eq!(path.root(), &Root::Input);
//! assert_eq!(path.segments()[2].name(), Some("unit price"));
//! assert!(path.is_definite());
//!
//! let error = JsonPath::parse("$.orders[0").unwrap_err();
//! assert_eq!(error.to_string(), "`[` is never closed");
//! assert_eq!(error.span().range(), 8..9);
//! ```
//!
//! Whether the service follows each habit of the library is not known. The parser therefore takes what the
//! library takes and refuses what no reader could mean; [`JsonPath::undocumented`] names the steps that the
//! documentation does not promise.

mod ast;
mod build;
pub(crate) mod cursor;
mod error;
#[cfg(feature = "evaluate")]
mod evaluate;
mod filter;
mod parse;
mod reference;

#[cfg(test)]
mod tests;

pub use ast::{Function, JsonPath, Name, Root, Segment, Selector, Slice};
pub use error::{PathError, PathErrorKind};
#[cfg(feature = "evaluate")]
pub(crate) use evaluate::number_value;
#[cfg(feature = "evaluate")]
pub use evaluate::{PathEvaluationError, PathEvaluationErrorKind, Scope};
pub use filter::{
    Comparison, Filter, FilterKind, FilterPath, FilterRoot, Literal, Operand, OperandKind, Operator, Regex,
};
pub(crate) use parse::prefix as parse_prefix;
pub use reference::{NotReferencePath, NotReferenceReason, ReferencePath, ReferencePathError, Step};

use crate::name::{is_variable_continue, is_variable_start};

/// Filters nested deeper than this are an error; it bounds the recursion of everything that walks a path.
pub const MAX_DEPTH: usize = 32;

/// Whether `name` can be a variable's: a Unicode `ID_Start` character and then `ID_Continue` characters (ASL
/// specification, section "Variables").
///
/// `_` as the first character is outside that rule, and accepted, since it is not known whether the service
/// refuses it. The length and reserved names are not looked at.
///
/// ```
/// use asl_model::path::is_variable_name;
///
/// assert!(is_variable_name("orderTotal"));
/// assert!(!is_variable_name("2nd"));
/// ```
#[must_use]
pub fn is_variable_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(begins_variable) && chars.all(is_variable_continue)
}

fn begins_variable(character: char) -> bool {
    character == '_' || is_variable_start(character)
}
