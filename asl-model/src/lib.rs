//! The Amazon States Language: everything that the builder emits, the linter checks and the documentation
//! prints, in one place and without any knowledge of AWS services, builders or terminals.
//!
//! | module | holds |
//! |---|---|
//! | `document` | the typed document, every state type and every field |
//! | [`error_name`] | the names of errors, and what is known about them |
//! | [`field`] | the field table: which field belongs where, and what may stand in it |
//! | [`intrinsic`] | intrinsic functions: parser, signatures, check of what is known |
//! | [`jsonata`] | JSONata expressions: to a tree with places, and what the service refuses of them |
//! | [`limits`] | the quotas of the service |
//! | [`name`] | the names that users choose |
//! | [`path`] | JSONPath: parser, reference paths |
//! | [`resource`] | what a state calls |
//! | [`similar`] | the "did you mean" of every message |
//! | [`span`] | byte ranges in a text, and lines and columns |
//! | [`syntax`] | JSON text to a tree in which every key and value knows its place |
//! | `value` | JSON values that stay as they were written |
//! | [`intrinsic`] | intrinsic functions: parser, signatures, check of what is known |
//! | [`path`] | JSONPath: parser, reference paths |
//! | [`jsonata`] | JSONata expressions: to a tree with places, and what the service refuses of them |
//! | [`similar`] | the "did you mean" of every message |
//! | [`template`] | payload templates: what each value stands for |
//! | [`timestamp`] | instants as Wait states and Choice rules have them |
//! | `value` | JSON values that stay as they were written |
//!
//! # Features
//!
//! - `document` (default): the typed document, exact values and JSON Schema.
//! - `evaluate`: evaluation of paths and intrinsic functions.
//! - `evaluate-jsonata`: evaluation of JSONata. It turns on `preserve_order` of `serde_json` in the whole build, and
//!   brings some twenty crates.
//!
//! Without features the crate is the parsers alone, which is what a procedural macro needs.

#[cfg(feature = "document")]
pub mod document;
pub mod error_name;
#[cfg(feature = "evaluate")]
mod evaluation;
pub mod field;
pub mod intrinsic;
pub mod jsonata;
pub mod limits;
pub mod name;
pub mod path;
pub mod resource;
pub mod similar;
pub mod span;
pub mod syntax;
pub mod template;
pub mod timestamp;
#[cfg(feature = "document")]
pub mod value;
