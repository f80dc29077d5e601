//! Workflows that do not compile, and what the compiler says of them.

use std::process::Command;

/// The messages are those of this compiler: others have other words.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn a_wrong_workflow_is_refused_in_the_words_of_the_language() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().expect("rustc is there");
    if version.stdout.starts_with(COMPILER.as_bytes()) {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    } else {
        println!("skipped: the messages in `ui` are those of {COMPILER}x");
    }
}
