use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use crate::Report;

use super::arguments::{Arguments, Command, LevelOrder, LintArguments};
use super::baseline::write_baseline;
use super::configuration::Configurations;
use super::output::{self, Stream};
use super::schemas::Schemas;
use super::{coverage, explain, files, flow, graph, policy, pool};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Nothing that fails the run.
    Clean,
    /// Findings that fail the run.
    Findings,
    /// Wrong usage, configuration or unreadable input.
    Unusable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// Does what the arguments of the process ask for.
pub(super) fn run() -> Outcome {
    let outcome = match Arguments::parse() {
        Ok((arguments, levels)) => execute(arguments, &levels),
        Err(error) => {
            let outcome = if error.use_stderr() { Outcome::Unusable } else { Outcome::Clean };
            return error.print().map_or(Outcome::Unusable, |()| outcome);
        }
    };
    outcome.unwrap_or_else(|error| {
        // Whoever reads the output has seen enough: `asl-lint … | head` is no fault.
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Outcome::Clean;
        }
        complain(&format_args!("cannot write: {error}"));
        Outcome::Unusable
    })
}

fn execute(arguments: Arguments, levels: &LevelOrder) -> io::Result<Outcome> {
    match arguments.command {
        Some(Command::Rules) => {
            explain::write_list(&mut io::stdout().lock())?;
            Ok(Outcome::Clean)
        }
        Some(Command::Explain { rule }) => match explain::page(&rule) {
            Ok(page) => {
                io::stdout().lock().write_all(page.as_bytes())?;
                Ok(Outcome::Clean)
            }
            Err(error) => Ok(unusable(&error)),
        },
        Some(Command::Coverage(arguments)) => coverage::run(&arguments),
        Some(Command::Flow(arguments)) => flow::run(&arguments),
        Some(Command::Policy(arguments)) => policy::run(&arguments),
        Some(Command::Graph(arguments)) => graph::run(&arguments),
        None => check(&arguments.lint, levels),
    }
}

fn check(arguments: &LintArguments, levels: &LevelOrder) -> io::Result<Outcome> {
    let mut configurations = match Configurations::new(&arguments.configuration, levels) {
        Ok(configurations) => configurations,
        Err(error) => return Ok(unusable(&error)),
    };
    let schemas = match Schemas::read(&arguments.schemas) {
        Ok(schemas) => schemas,
        Err(error) => return Ok(unusable(&error)),
    };
    let mut baseline = match arguments.baseline.read() {
        Ok(baseline) => baseline,
        Err(error) => return Ok(unusable(&error)),
    };
    let writes_stdin = arguments.writes_stdin();
    let (mut inputs, errors) = files::read(&arguments.files, &arguments.stdin_filename, &mut configurations);
    schemas.apply(&mut inputs);
    let mut outcome = errors.iter().fold(Outcome::Clean, |_, error| unusable(error));
    if configurations.errors().iter().fold(Outcome::Clean, |_, error| unusable(error)) > Outcome::Clean {
        return Ok(Outcome::Unusable);
    }
    if arguments.fixes.diff {
        return Ok(outcome.max(arguments.fixes.show(&inputs, &mut io::stdout().lock())?));
    }
    let mut stream = Stream::Stdout;
    if writes_stdin {
        stream = Stream::Stderr;
        if let Some(input) = inputs.first_mut() {
            outcome = outcome.max(arguments.fixes.print(input, &mut io::stdout().lock())?);
        }
    } else if arguments.fixes.fix {
        outcome = outcome.max(arguments.fixes.apply(&mut inputs));
    }
    let stale = configurations.sources();
    let mut reports = pool::lint_all(&inputs);
    let without =
        inputs.iter().zip(&reports).filter(|(input, report)| report.is_foreign() && !input.is_walked);
    for (input, _) in without {
        complain(&format_args!("`{}` holds no state machine", input.source.name()));
    }
    reports.extend(configurations.unused(&stale, &inputs, &reports));
    reports.retain(|report| !report.is_foreign());
    reports.sort_by(|a, b| a.source().name().cmp(b.source().name()));
    if let Some(path) = &arguments.baseline.write_baseline {
        return Ok(outcome.max(keep(path, &reports)?));
    }
    let reports = match &mut baseline {
        Some(baseline) => reports.iter().map(|report| baseline.filter(report)).collect(),
        None => reports,
    };
    output::write(&arguments.output, &reports, stream)?;
    Ok(outcome.max(if arguments.output.fails(&reports) { Outcome::Findings } else { Outcome::Clean }))
}

/// Writes all findings to a baseline, from which they are let through later.
fn keep(path: &Path, reports: &[Report<'_>]) -> io::Result<Outcome> {
    match write_baseline(path, reports) {
        Ok(count) => {
            let findings = if count == 1 { "finding" } else { "findings" };
            writeln!(io::stderr(), "{count} {findings} written to `{}`", path.display())?;
            Ok(Outcome::Clean)
        }
        Err(error) => Ok(unusable(&error)),
    }
}

pub(super) fn unusable(error: &dyn std::error::Error) -> Outcome {
    complain(&format_args!("{error}"));
    Outcome::Unusable
}

/// Says on standard error why something could not be done.
pub(super) fn complain(message: &dyn std::fmt::Display) {
    // Where even standard error is closed, the status still tells.
    writeln!(io::stderr(), "asl-lint: {message}").unwrap_or_default();
}
