use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use thiserror::Error;

use crate::source::Source;

/// The argument that means standard input.
pub(super) const STDIN: &str = "-";

/// An input that could not be read.
#[derive(Debug, Error)]
pub(super) enum ReadError {
    #[error("`{name}` is a folder: name the files in it")]
    Folder { name: String },
    #[error("cannot read `{name}`: {source}")]
    Unreadable { name: String, source: io::Error },
}

/// Reads the inputs, by name; one that was named twice is read once.
pub(super) fn read(mut names: Vec<String>, stdin_name: &str) -> Vec<Result<Source, ReadError>> {
    names.sort();
    names.dedup();
    names
        .into_iter()
        .map(|name| if name == STDIN { standard_input(stdin_name) } else { file(name) })
        .collect()
}

fn standard_input(name: &str) -> Result<Source, ReadError> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(Source::from_bytes(name, bytes)),
        Err(source) => Err(ReadError::Unreadable { name: name.to_owned(), source }),
    }
}

fn file(name: String) -> Result<Source, ReadError> {
    let path = Path::new(&name);
    if path.is_dir() {
        return Err(ReadError::Folder { name });
    }
    match fs::read(path) {
        Ok(bytes) => Ok(Source::from_bytes(name, bytes)),
        Err(source) => Err(ReadError::Unreadable { name, source }),
    }
}
