//! Tests that cross crates; see `tests/`.

/// The examples of the README are compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The examples of the pages on deployment.
#[cfg(doctest)]
#[doc = include_str!("../../docs/from-rust-to-terraform.md")]
struct FromRustToTerraform;
