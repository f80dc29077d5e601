//! Text to a tree in which every key and value knows its place.
//!
//! Reading never fails: it gives a tree *and* the errors that were found on the way, so that what can still
//! be read is still checked. The tree keeps what a typed model loses: both copies of a duplicate key, the
//! order of members, numbers as they were written.
//!
//! ```
//! use asl_model::syntax::json;
//!
//! let parsed = json::parse(r#"{"StartAt": "A", "States": {"A": {"Type": "Succeed",}}}"#);
//! let states = parsed.root().unwrap().get("States").unwrap();
//! assert_eq!(states.get("A").unwrap().get("Type").unwrap().as_str(), Some("Succeed"));
//! assert_eq!(parsed.errors()[0].to_string(), "trailing comma before `}`");
//! ```

mod error;
pub mod json;
mod tree;

pub use error::{Found, SyntaxError, SyntaxErrorKind};
pub use tree::{Key, Kind, Member, Node, Object, Parsed, contains_placeholder};

/// Deeper nesting than this is an error, and what lies deeper is not read.
///
/// It bounds the recursion of everything that walks a tree. Real definitions stay under 60 levels.
pub const MAX_DEPTH: usize = 256;
