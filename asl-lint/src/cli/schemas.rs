//! The schemas that the command line names.

use std::fs;
use std::io;

use thiserror::Error;

use super::arguments::SchemaArguments;
use crate::{Config, Schema, SchemaError};

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

/// Puts the schemas that the arguments name into a configuration.
pub(super) fn configure(arguments: &SchemaArguments, config: &mut Config) -> Result<(), SchemaFileError> {
    if let Some(name) = &arguments.input_schema {
        config.set_input_schema(read(name)?);
    }
    for argument in &arguments.result_schema {
        let Some((function, name)) = argument.split_once('=') else {
            return Err(SchemaFileError::NoFile { argument: argument.clone() });
        };
        config.set_result_schema(function, read(name)?);
    }
    Ok(())
}

fn read(name: &str) -> Result<Schema, SchemaFileError> {
    let text = fs::read_to_string(name)
        .map_err(|source| SchemaFileError::Unreadable { name: name.to_owned(), source })?;
    let text = text.trim_start_matches('\u{feff}');
    Schema::parse(text).map_err(|source| SchemaFileError::Invalid { name: name.to_owned(), source })
}
