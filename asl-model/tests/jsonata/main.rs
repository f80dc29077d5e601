//! JSONata against the reference implementation, its test suite, and the definitions that the service ran.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a broken premise fails the test, and a skipped one says so"
)]

mod corpus;
#[cfg(feature = "evaluate-jsonata")]
mod evaluation;
mod properties;
mod reference;
mod shown;
mod suite;

use serde_json::Value;

/// What the reference implementation made of the expressions in `expressions.mjs`.
fn reference() -> Value {
    serde_json::from_str(include_str!("reference.json")).unwrap()
}
