//! `asl-lint flow`: what the data looks like at every state.

mod json;
pub(super) mod text;

use std::io::{self, Write as _};

use clap::{Args, ValueEnum};

use super::arguments::LevelOrder;
use super::configuration::{ConfigurationArguments, Configurations};
use super::files;
use super::run::{Outcome, unusable};
use super::schemas::{SchemaArguments, Schemas};

/// What `asl-lint flow` is asked for.
#[derive(Debug, Args)]
pub(super) struct FlowArguments {
    /// Files to follow the data through; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// How the shapes are written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    schemas: SchemaArguments,
    /// What standard input is called; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: String,
    #[command(flatten)]
    configuration: ConfigurationArguments,
}

/// How shapes are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As types, for people.
    #[default]
    Text,
    /// As JSON Schemas in one JSON document, for tools.
    Json,
}

/// Prints what the data looks like at every state.
pub(super) fn run(arguments: &FlowArguments) -> io::Result<Outcome> {
    let levels = LevelOrder::default();
    let mut configurations = match Configurations::new(&arguments.configuration, &levels) {
        Ok(configurations) => configurations,
        Err(error) => return Ok(unusable(&error)),
    };
    let schemas = match Schemas::read(&arguments.schemas) {
        Ok(schemas) => schemas,
        Err(error) => return Ok(unusable(&error)),
    };
    let (mut inputs, errors) = files::read(&arguments.files, &arguments.stdin_filename, &mut configurations);
    schemas.apply(&mut inputs);
    let outcome = errors.iter().fold(Outcome::Clean, |_, error| unusable(error));
    let outcome = configurations.errors().iter().fold(outcome, |_, error| unusable(error));
    let mut out = io::BufWriter::new(io::stdout().lock());
    match arguments.format {
        Format::Text => text::write(&inputs, &mut out)?,
        Format::Json => json::write(&inputs, &mut out)?,
    }
    out.flush()?;
    Ok(outcome)
}
