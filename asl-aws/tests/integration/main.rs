//! The crate as its users see it, over real definitions and over every shape.
#![cfg(feature = "full")]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "what is allowed in tests is not allowed in the functions that they call"
)]

mod corpus;
mod mutation;
mod tree;
