//! The JSON output, version 1. Its members are a contract: they are only ever added to.

use std::io::{self, Write};

use serde::Serialize;

use crate::coverage::{Coverage, ErrorClass, ErrorCoverage, ErrorFate, StateCoverage, percentage};

use super::{FileCoverage, total};

/// The version of the format.
const VERSION: u32 = 1;

/// Writes all files as one JSON document.
pub(super) fn write(all: &[FileCoverage], out: &mut dyn Write) -> io::Result<()> {
    let (covered, pairs) = total(all);
    let files = all.iter().map(file).collect();
    let output = Output { version: VERSION, files, covered, pairs, percentage: percentage(covered, pairs) };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    files: Vec<FileEntry<'a>>,
    covered: usize,
    pairs: usize,
    percentage: f64,
}

#[derive(Serialize)]
struct FileEntry<'a> {
    file: &'a str,
    states: Vec<StateEntry<'a>>,
    covered: usize,
    pairs: usize,
    percentage: f64,
}

#[derive(Serialize)]
struct StateEntry<'a> {
    state: &'a str,
    pointer: &'a str,
    resource: Option<&'a str>,
    classes: Vec<ClassEntry<'a>>,
}

#[derive(Serialize)]
struct ClassEntry<'a> {
    class: &'a str,
    /// `null` where nobody can know before deployment; such a class does not count.
    covered: Option<bool>,
    errors: Vec<ErrorEntry<'a>>,
}

#[derive(Serialize)]
struct ErrorEntry<'a> {
    error: &'a str,
    retry: Option<RetryEntry<'a>>,
    /// `caught`, `tolerated`, `ends-execution` or `unknown`.
    fate: &'static str,
    /// The state that catches or tolerates it.
    by: Option<&'a str>,
    /// Where the catcher leads.
    next: Option<&'a str>,
}

#[derive(Serialize)]
struct RetryEntry<'a> {
    state: &'a str,
    attempts: Option<u64>,
}

fn file(file: &FileCoverage) -> FileEntry<'_> {
    let coverage: &Coverage = &file.coverage;
    FileEntry {
        file: &file.name,
        states: coverage.states().iter().map(state).collect(),
        covered: coverage.covered(),
        pairs: coverage.pairs(),
        percentage: coverage.percentage(),
    }
}

fn state(state: &StateCoverage) -> StateEntry<'_> {
    StateEntry {
        state: state.name(),
        pointer: state.pointer(),
        resource: state.resource(),
        classes: state.classes().iter().map(class).collect(),
    }
}

fn class(class: &ErrorClass) -> ClassEntry<'_> {
    let errors = class.errors().iter().map(error).collect();
    ClassEntry { class: class.name(), covered: class.is_covered(), errors }
}

fn error(error: &ErrorCoverage) -> ErrorEntry<'_> {
    let (fate, by, next) = match error.fate() {
        ErrorFate::Caught { by, next } => ("caught", Some(by.as_str()), next.as_deref()),
        ErrorFate::Tolerated { by } => ("tolerated", Some(by.as_str()), None),
        ErrorFate::Ends => ("ends-execution", None, None),
        ErrorFate::Unknown => ("unknown", None, None),
    };
    let retry = error.retries().map(|it| RetryEntry { state: it.state(), attempts: it.attempts() });
    ErrorEntry { error: error.name(), retry, fate, by, next }
}
