use anyhow::{Context as _, Result};
use asl_lint::cli::{Colour, write_text};
use asl_lint::{Config, Level, Source};
use asl_model::field::QueryLanguage;

use super::Machines;
use super::arguments::LintArguments;
use super::output::{self, Status};
use crate::machine::Machine;

pub(super) fn run(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &LintArguments,
) -> Result<Status> {
    let mut status = Status::Success;
    for name in machines.chosen(&arguments.names) {
        status = status.max(match machines.find(name, language)? {
            Ok(built) => machine(name, &built, arguments.deny_warnings)?,
            Err(error) => {
                output::build_error(name, &error);
                Status::Failure
            }
        });
    }
    Ok(status)
}

/// Shows on standard error the warnings of a machine and what linting it in memory finds.
pub(super) fn machine(name: &str, machine: &Machine, deny_warnings: bool) -> Result<Status> {
    output::warnings(name, machine);
    let source = Source::new(file_name(name), machine.to_json());
    let report = asl_lint::lint(&source, &Config::default());
    write_text(&report, Colour::Always, &mut anstream::stderr()).context("cannot write to standard error")?;
    let warned = !machine.warnings().is_empty() || report.count(Level::Warn) > 0;
    let failed = report.count(Level::Deny) > 0 || deny_warnings && warned;
    Ok(if failed { Status::Failure } else { Status::Success })
}

/// The name of the file that a machine's definition is written to.
pub(super) fn file_name(name: &str) -> String {
    format!("{name}.asl.json")
}
