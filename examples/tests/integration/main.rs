//! The examples: equal to what is documented, linted, and listed by their command line.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the lints' exception for tests does not reach the helpers of an integration test"
)]

mod command_line;
mod documented;
mod examples;
mod promises;

use asl_dsl::{Machine, QueryLanguage};
use serde_json::Value;

/// An example in a query language.
fn built(name: &str, language: QueryLanguage) -> Machine {
    let machine = asl_examples::machines().build_as(name, language).expect("an example of this name");
    machine.expect("a machine without faults")
}

/// The definition of an example in JSONPath.
fn definition(name: &str) -> Value {
    serde_json::from_str(&built(name, QueryLanguage::JsonPath).to_json()).unwrap()
}
