//! What holds for every rule, and the examples on every page.
//!
//! `UPDATE_GENERATED=1 cargo test -p asl-lint` rewrites the renderings on the pages and `docs/rules.md`.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "helpers of tests may fail loudly; clippy's switches reach the tests themselves only"
)]

mod cases;
mod documentation;
mod examples;
mod meta;

use std::path::{Path, PathBuf};

use crate::generated::assert_current;
use crate::rule::Rule;

/// The folder of the rules.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules")
}

/// The page of a rule.
fn page_path(rule: &Rule) -> PathBuf {
    folder().join(rule.name()).with_extension("md")
}
