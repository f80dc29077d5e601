//! The command line as a process, and real definitions.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "helpers of tests may fail loudly; clippy's switches reach the tests themselves only"
)]

mod bad_input;
mod baseline;
mod cli;
mod configuration;
mod corpus;
mod coverage;
mod damage;
mod documented;
mod fixes;
mod flow;
mod folders;
mod formats;
mod graph;
mod mutation;
mod policy;
mod process;
mod single_faults;
mod soundness;
mod templates;
