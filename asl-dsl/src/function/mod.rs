//! The functions that a definition can call, as typed Rust functions.
//!
//! Nothing is computed when the machine is built: each gives an [`Expr`] that the service evaluates. Calls nest, up to
//! ten deep. A list or text may be an argument as it is written, an object may not: JSONPath has no way to write it
//! between parentheses.
//!
//! ASL: intrinsic functions, `States.…`, in JSONPath. ASL specification, section "Intrinsic Functions".
//!
//! ```
//! use asl_dsl::prelude::*;
//!
//! #[derive(StateData)]
//! struct Upload {
//!     bucket: String,
//!     parts: Vec<String>,
//! }
//!
//! fn manifest(upload: &Path<Upload>) -> Expr<String> {
//!     let parts = function::array_length(upload.parts());
//!     text!("s3://{}/{}-of-{}", upload.bucket(), context::execution_name(), parts)
//! }
//! ```

mod array;
mod format;
mod hash;
mod json;
mod number;

pub use array::{
    array, array_contains, array_get_item, array_length, array_partition, array_range, array_unique,
    string_split,
};
pub(crate) use format::holes;
pub use format::{Scalar, TextPart, format};
pub use hash::{HashAlgorithm, base64_decode, base64_encode, hash, uuid};
pub use json::{json_merge, json_to_string, string_to_json};
pub use number::{math_add, math_random, math_random_with_seed};

use asl_model::intrinsic::Function;

use crate::expr::{Expr, Template, Violation};

/// A call of a function: its arguments so far, and what is wrong inside them.
struct Call {
    function: Function,
    arguments: Vec<Template>,
    violations: Vec<Violation>,
}

impl Call {
    const fn of(function: Function) -> Self {
        Self { function, arguments: Vec::new(), violations: Vec::new() }
    }

    fn with<T>(mut self, argument: Expr<T>) -> Self {
        let (template, violations) = argument.into_parts();
        self.arguments.push(template);
        self.violations.extend(violations);
        self
    }

    fn give<T>(self) -> Expr<T> {
        Expr::with_violations(Template::Call(self.function, self.arguments), self.violations)
    }
}
