use std::io::{self, Write as _};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use crate::config::Level;
use crate::source::Source;
use crate::{Config, Report, lint};

use super::arguments::{Arguments, Command, FlowArguments, FlowFormat, Format, LevelOrder, LintArguments};
use super::output::{Colour, summary, write_concise, write_json, write_text};
use super::{explain, files, flow, flow_json, schemas};

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
        Some(Command::Flow(arguments)) => follow(arguments),
        None => check(arguments.lint, levels),
    }
}

fn check(arguments: LintArguments, levels: &LevelOrder) -> io::Result<Outcome> {
    let mut config = match levels.config() {
        Ok(config) => config,
        Err(error) => return Ok(unusable(&error)),
    };
    if let Err(error) = schemas::configure(&arguments.schemas, &mut config) {
        return Ok(unusable(&error));
    }
    let (sources, outcome) = read(arguments.files, &arguments.stdin_filename);
    let reports: Vec<Report<'_>> = sources.iter().map(|source| lint(source, &config)).collect();
    write(arguments.format, &reports)?;
    let fails = reports.iter().any(|report| {
        report.count(Level::Deny) > 0 || arguments.deny_warnings && report.count(Level::Warn) > 0
    });
    Ok(outcome.max(if fails { Outcome::Findings } else { Outcome::Clean }))
}

/// Prints what the data looks like at every state.
fn follow(arguments: FlowArguments) -> io::Result<Outcome> {
    let mut config = Config::default();
    if let Err(error) = schemas::configure(&arguments.schemas, &mut config) {
        return Ok(unusable(&error));
    }
    let (sources, outcome) = read(arguments.files, &arguments.stdin_filename);
    let mut out = io::BufWriter::new(io::stdout().lock());
    match arguments.format {
        FlowFormat::Text => flow::write_text(&sources, &config, &mut out)?,
        FlowFormat::Json => flow_json::write_json(&sources, &config, &mut out)?,
    }
    out.flush()?;
    Ok(outcome)
}

/// The inputs that can be read, by name, and whether all of them can.
fn read(files: Vec<String>, stdin_name: &str) -> (Vec<Source>, Outcome) {
    let mut outcome = Outcome::Clean;
    let mut sources: Vec<Source> = Vec::new();
    for input in files::read(files, stdin_name) {
        match input {
            Ok(source) => sources.push(source),
            Err(error) => outcome = unusable(&error),
        }
    }
    sources.sort_by(|a, b| a.name().cmp(b.name()));
    (sources, outcome)
}

fn write(format: Format, reports: &[Report<'_>]) -> io::Result<()> {
    let stdout = io::stdout();
    let colour = match AutoStream::choice(&stdout) {
        ColorChoice::Never => Colour::Never,
        _ => Colour::Always,
    };
    let mut out = io::BufWriter::new(stdout.lock());
    match format {
        Format::Text => reports.iter().try_for_each(|report| write_text(report, colour, &mut out))?,
        Format::Concise => reports.iter().try_for_each(|report| write_concise(report, &mut out))?,
        Format::Json => write_json(reports, &mut out)?,
    }
    out.flush()?;
    if format == Format::Text {
        writeln!(io::stderr(), "{}", summary(reports))?;
    }
    Ok(())
}

fn unusable(error: &dyn std::error::Error) -> Outcome {
    complain(&format_args!("{error}"));
    Outcome::Unusable
}

/// Says on standard error why something could not be done.
fn complain(message: &dyn std::fmt::Display) {
    // Where even standard error is closed, the status still tells.
    writeln!(io::stderr(), "asl-lint: {message}").unwrap_or_default();
}
