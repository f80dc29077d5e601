//! Payload templates: what each value in `Parameters`, `ItemSelector`, `ResultSelector`, `Assign`, `Arguments`,
//! `Output` and their like stands for.
//!
//! In JSONPath a member whose key ends in `.$` gives the result of a path or an intrinsic function (ASL
//! specification, section "Payload Template"); in JSONata a string between `{%` and `%}` gives the result of an
//! expression (section "JSONata"). Everything else is copied as it stands.
//!
//! ```
//! use asl_model::syntax::json;
//! use asl_model::template::{self, Meaning};
//!
//! let text = r#"{"static": 1, "total.$": "$.order.total", "lines": [{"id.$": "States.UUID()"}], "bad.$": "x"}"#;
//! let parsed = json::parse(text);
//! let template = template::payload(parsed.root().unwrap());
//!
//! let leaves: Vec<_> = template.leaves().iter().map(|leaf| (leaf.pointer(), leaf.name().unwrap())).collect();
//! assert_eq!(leaves, [("/static", "static"), ("/total.$", "total"), ("/lines/0/id.$", "id")]);
//! assert!(matches!(template.leaves()[1].meaning(), Meaning::Path(path) if path.is_definite()));
//! assert_eq!(
//!     template.errors()[0].to_string(),
//!     "the value of `bad.$` is neither a path nor an intrinsic function: to give the text as it is, write \
//!      `bad` without `.$`"
//! );
//! ```

mod error;
mod leaf;
mod meaning;
mod pointer;
mod suspicion;
mod walk;

#[cfg(test)]
mod tests;

pub use error::{Part, TemplateError, TemplateErrorKind};
pub use leaf::{Leaf, Meaning, Template};
pub use meaning::{delimited_expression, dynamic_name};
pub use suspicion::{Suspicion, SuspicionKind};
pub use walk::{expressions, payload};
