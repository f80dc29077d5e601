//! The files that are checked in are those that the generator writes.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "these are tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use asl_aws::database::Database;
use asl_aws_generator::{Generated, generate, generate_rust, generated_folders};

fn wheel() -> Option<PathBuf> {
    let wheel = env::var_os("BOTOCORE_WHEEL");
    if wheel.is_none() {
        eprintln!("skipped: BOTOCORE_WHEEL names no wheel of botocore");
    }
    wheel.map(PathBuf::from)
}

fn assert_current(files: &[Generated]) {
    for file in files {
        let current = fs::read(file.path()).unwrap_or_default();
        let name = file.path().display();
        assert!(current == file.bytes(), "{name} is stale: run `cargo run -p asl-aws-generator -- WHEEL`");
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn checked_in_models_are_current() {
    let Some(wheel) = wheel() else { return };
    assert_current(&generate(&wheel).unwrap());
}

#[test]
fn checked_in_calls_are_current() {
    let Some(wheel) = wheel() else { return };
    let files = generate_rust(&wheel).unwrap();
    assert_current(&files);
    let written = files.iter().map(Generated::path).collect::<BTreeSet<_>>();
    for file in generated_folders().unwrap().iter().flat_map(|folder| files_below(folder)) {
        assert!(written.contains(file.as_path()), "{} is written by nobody", file.display());
    }
}

#[test]
fn the_wheel_that_is_asked_for_is_the_one_of_the_checked_in_files() {
    let version = Database::optimized().unwrap().version();
    let asked = include_str!("../requirements.txt");
    assert!(asked.starts_with(&format!("botocore=={} ", version.botocore())), "{asked} is not {version:?}");
}
