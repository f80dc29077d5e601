//! The files that are checked in are those that the generator writes.

use std::path::Path;
use std::{env, fs};

use asl_aws::database::Database;
use asl_aws_generator::generate;

#[test]
fn checked_in_files_are_current() {
    let Some(wheel) = env::var_os("BOTOCORE_WHEEL") else {
        eprintln!("skipped: BOTOCORE_WHEEL names no wheel of botocore");
        return;
    };
    for file in generate(Path::new(&wheel)).unwrap() {
        let current = fs::read(file.path()).unwrap_or_default();
        let name = file.path().display();
        assert!(current == file.bytes(), "{name} is stale: run `cargo run -p asl-aws-generator -- WHEEL`");
    }
}

#[test]
fn the_wheel_that_is_asked_for_is_the_one_of_the_checked_in_files() {
    let version = Database::optimized().unwrap().version();
    let asked = include_str!("../requirements.txt");
    assert!(asked.starts_with(&format!("botocore=={} ", version.botocore())), "{asked} is not {version:?}");
}
