//! Files of the repository that tests write and compare.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests may fail loudly; clippy's switches reach the tests themselves only"
)]

use std::path::Path;
use std::{env, fs};

/// Compares a file with what it should hold, or rewrites it where that is asked for.
pub(crate) fn assert_current(path: &Path, expected: &str) {
    if env::var_os("UPDATE_GENERATED").is_some() {
        fs::write(path, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        found == expected,
        "{} is out of date: run the tests with UPDATE_GENERATED=1 and read the difference",
        path.display()
    );
}
