//! What the crate does as a whole, seen from outside.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "the lints' exception for tests does not reach the helpers of an integration test"
)]

mod corpus;
mod expressions;
mod json_schema;
mod literals;
mod machines;
mod properties;
mod round_trips;
