use std::io;

use asl_model::span::Position;
use thiserror::Error;

use crate::SchemaError;
use crate::config::file::FileErrorKind;

/// A configuration file with which nothing can be linted.
#[derive(Debug, Error)]
pub(in crate::cli) enum ConfigurationError {
    #[error("cannot read `{name}`: {source}")]
    Unreadable { name: String, source: io::Error },
    #[error("{name}:{}:{}: {kind}", .position.line, .position.column)]
    Wrong { name: String, position: Position, kind: FileErrorKind },
    #[error("{name}:{}:{}: cannot read the schema `{path}`: {source}", .position.line, .position.column)]
    Schema { name: String, position: Position, path: String, source: io::Error },
    #[error("{name}:{}:{}: `{path}`: {source}", .position.line, .position.column)]
    InvalidSchema { name: String, position: Position, path: String, source: SchemaError },
}
