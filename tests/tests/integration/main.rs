//! What crosses crates: deployments, compile errors, large workflows.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the lints' exception for tests does not reach the helpers of an integration test"
)]

mod chain;
mod cloudformation;
mod compile_fail;
mod deployments;
mod distributed_maps;
mod documentation;
mod policy;
#[cfg(feature = "evaluators")]
mod portable;
mod terraform;
