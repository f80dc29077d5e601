//! `asl-lint coverage`: which errors are caught.

mod json;
mod text;

use std::io::{self, Write as _};

use clap::{Args, ValueEnum};

use crate::coverage::{Coverage, coverage, percentage};
use crate::source::Source;

use super::arguments::LevelOrder;
use super::configuration::{ConfigurationArguments, Configurations};
use super::files;
use super::run::{Outcome, unusable};

/// What `asl-lint coverage` is asked for.
#[derive(Debug, Args)]
pub(super) struct CoverageArguments {
    /// Files to look at; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// How the result is written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// Fails where a smaller share of the classes of errors is caught, over all files.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    min_coverage: Option<f64>,
    /// What standard input is called; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: String,
    #[command(flatten)]
    configuration: ConfigurationArguments,
}

/// How the result is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for each file, for people.
    #[default]
    Text,
    /// One JSON document, for tools.
    Json,
}

/// A file and what becomes of its errors.
struct FileCoverage {
    name: String,
    coverage: Coverage,
}

/// Shows the coverage of the files.
pub(super) fn run(arguments: &CoverageArguments) -> io::Result<Outcome> {
    let levels = LevelOrder::default();
    let mut configurations = match Configurations::new(&arguments.configuration, &levels) {
        Ok(configurations) => configurations,
        Err(error) => return Ok(unusable(&error)),
    };
    let (inputs, errors) = files::read(&arguments.files, &arguments.stdin_filename, &mut configurations);
    let mut outcome = errors.iter().fold(Outcome::Clean, |_, error| unusable(error));
    outcome = configurations.errors().iter().fold(outcome, |_, error| unusable(error));
    let coverage =
        |source: &Source| FileCoverage { name: source.name().to_owned(), coverage: coverage(source) };
    let all: Vec<_> = inputs.iter().map(|input| coverage(&input.source)).collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    match arguments.format {
        Format::Text => text::write(&all, &mut out)?,
        Format::Json => json::write(&all, &mut out)?,
    }
    out.flush()?;
    let (covered, pairs) = total(&all);
    let share = percentage(covered, pairs);
    if let Some(minimum) = arguments.min_coverage.filter(|minimum| share < *minimum) {
        writeln!(
            io::stderr(),
            "asl-lint: {share:.1} % of the classes of errors are caught, and {minimum} % are asked for"
        )?;
        outcome = outcome.max(Outcome::Findings);
    }
    Ok(outcome)
}

/// The covered pairs and all pairs of all files.
fn total(all: &[FileCoverage]) -> (usize, usize) {
    let sum = |count: fn(&Coverage) -> usize| all.iter().map(|file| count(&file.coverage)).sum();
    (sum(Coverage::covered), sum(Coverage::pairs))
}

fn percent(text: &str) -> Result<f64, String> {
    let value: f64 = text.trim_end_matches('%').parse().map_err(|_| "expected a number".to_owned())?;
    if (0.0..=100.0).contains(&value) { Ok(value) } else { Err("expected a number from 0 to 100".to_owned()) }
}
