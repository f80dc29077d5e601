//! The schemas that the command line names.

use std::fs;
use std::io;

use clap::Args;
use thiserror::Error;

use super::files::Input;
use crate::{Schema, SchemaError};

/// A schema that cannot be used.
#[derive(Debug, Error)]
pub(super) enum SchemaFileError {
    #[error("cannot read `{name}`: {source}")]
    Unreadable { name: String, source: io::Error },
    #[error("`{name}`: {source}")]
    Invalid { name: String, source: SchemaError },
    #[error("`{argument}` names no file: write `--result-schema FUNCTION=FILE`")]
    NoFile { argument: String },
}

/// What data looks like that the definition does not say.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// A JSON Schema of the input of the state machines.
    #[arg(long, value_name = "FILE", help_heading = "Data")]
    input_schema: Option<String>,
    /// A JSON Schema of what a Lambda function or an activity of this name gives; may be repeated.
    #[arg(long, value_name = "NAME=FILE", help_heading = "Data")]
    result_schema: Vec<String>,
}

/// The schemas that the arguments name.
#[derive(Debug)]
pub(super) struct Schemas {
    input: Option<Schema>,
    results: Vec<(String, Schema)>,
}

impl Schemas {
    pub(super) fn read(arguments: &SchemaArguments) -> Result<Self, SchemaFileError> {
        let input = arguments.input_schema.as_deref().map(read).transpose()?;
        let result = |argument: &String| match argument.split_once('=') {
            Some((function, name)) => Ok((function.to_owned(), read(name)?)),
            None => Err(SchemaFileError::NoFile { argument: argument.clone() }),
        };
        let results = arguments.result_schema.iter().map(result).collect::<Result<_, _>>()?;
        Ok(Self { input, results })
    }

    /// Puts them into the configuration of every input, where they win over those of a configuration file.
    pub(super) fn apply(&self, inputs: &mut [Input]) {
        for input in inputs {
            if let Some(schema) = &self.input {
                input.config.set_input_schema(schema.clone());
            }
            for (function, schema) in &self.results {
                input.config.set_result_schema(function, schema.clone());
            }
        }
    }
}

fn read(name: &str) -> Result<Schema, SchemaFileError> {
    let text = fs::read_to_string(name)
        .map_err(|source| SchemaFileError::Unreadable { name: name.to_owned(), source })?;
    let text = text.trim_start_matches('\u{feff}');
    Schema::parse(text).map_err(|source| SchemaFileError::Invalid { name: name.to_owned(), source })
}
