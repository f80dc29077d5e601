//! The command line as a process, and real definitions.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "helpers of tests may fail loudly; clippy's switches reach the tests themselves only"
)]

mod bad_input;
mod cli;
mod corpus;
mod damage;
mod documented;
mod flow;
mod process;
mod soundness;
