//! JSONata against the reference implementation, its test suite, and the definitions that the service ran.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a broken premise fails the test")]

mod reference;
mod shown;

use serde_json::Value;

/// What the reference implementation made of the expressions in `expressions.mjs`.
fn reference() -> Value {
    serde_json::from_str(include_str!("reference.json")).unwrap()
}
