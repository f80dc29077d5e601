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
    files: Vec<File<'a>>,
    covered: usize,
    pairs: usize,
    percentage: f64,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    states: Vec<State<'a>>,
    covered: usize,
    pairs: usize,
    percentage: f64,
}

#[derive(Serialize)]
struct State<'a> {
    state: &'a str,
    pointer: &'a str,
    resource: Option<&'a str>,
    classes: Vec<Class<'a>>,
}

#[derive(Serialize)]
struct Class<'a> {
    class: &'a str,
    /// `null` where nobody can know before deployment; such a class does not count.
    covered: Option<bool>,
    errors: Vec<Error<'a>>,
}

#[derive(Serialize)]
struct Error<'a> {
    error: &'a str,
    retry: Option<Retry<'a>>,
    /// `caught`, `tolerated`, `ends-execution` or `unknown`.
    fate: &'static str,
    /// The state that catches or tolerates it.
    by: Option<&'a str>,
    /// Where the catcher leads.
    next: Option<&'a str>,
}

#[derive(Serialize)]
struct Retry<'a> {
    state: &'a str,
    attempts: Option<u64>,
}

fn file(file: &FileCoverage) -> File<'_> {
    let coverage: &Coverage = &file.coverage;
    File {
        file: &file.name,
        states: coverage.states().iter().map(state).collect(),
        covered: coverage.covered(),
        pairs: coverage.pairs(),
        percentage: coverage.percentage(),
    }
}

fn state(state: &StateCoverage) -> State<'_> {
    State {
        state: state.name(),
        pointer: state.pointer(),
        resource: state.resource(),
        classes: state.classes().iter().map(class).collect(),
    }
}

fn class(class: &ErrorClass) -> Class<'_> {
    let errors = class.errors().iter().map(error).collect();
    Class { class: class.name(), covered: class.is_covered(), errors }
}

fn error(error: &ErrorCoverage) -> Error<'_> {
    let (fate, by, next) = match error.fate() {
        ErrorFate::Caught { by, next } => ("caught", Some(by.as_str()), next.as_deref()),
        ErrorFate::Tolerated { by } => ("tolerated", Some(by.as_str()), None),
        ErrorFate::Ends => ("ends-execution", None, None),
        ErrorFate::Unknown => ("unknown", None, None),
    };
    let retry = error.retries().map(|it| Retry { state: it.state(), attempts: it.attempts() });
    Error { error: error.name(), retry, fate, by, next }
}
