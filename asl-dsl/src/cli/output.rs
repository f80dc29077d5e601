use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::{Context as _, Error, Result};

use super::MachineError;
use crate::machine::Machine;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// All is well.
    Success,
    /// A machine could not be built, or its definition has a finding that is denied.
    Failure,
    /// The arguments are wrong, or a file could not be written.
    Usage,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Success => 0,
            Status::Failure => 1,
            Status::Usage => 2,
        })
    }
}

/// Writes a line to standard output.
pub(super) fn line(line: &str) -> Result<()> {
    text(&format!("{line}\n"))
}

/// Writes to standard output.
pub(super) fn text(text: &str) -> Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // Who reads no further, as `head`, has what they wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}

pub(super) fn error(error: &Error) {
    message(&format!("error: {error:#}"));
}

/// Every fault on a line of its own.
pub(super) fn build_error(name: &str, error: &MachineError) {
    match error {
        MachineError::Build(error) => {
            for fault in error.faults() {
                message(&format!("error: machine `{name}`, {fault}"));
            }
        }
        error @ MachineError::OtherLanguage { .. } => message(&format!("error: machine `{name}`: {error}")),
    }
}

pub(super) fn warnings(name: &str, machine: &Machine) {
    for warning in machine.warnings() {
        message(&format!("warning: machine `{name}`, {warning}"));
    }
}

/// Of a state of which the policy cannot know what it calls.
pub(super) fn unknown_call(name: &str, state: &str) {
    let why = "nobody knows yet what it calls, so the policy lacks it";
    message(&format!("warning: machine `{name}`, state `{state}`, `Resource`: {why}"));
}

/// Writes a line to standard error; where that is closed, nobody is left to tell.
fn message(text: &str) {
    let _ = writeln!(io::stderr(), "{text}").ok();
}
