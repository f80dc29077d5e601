use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};

use asl_model::span::LineIndex;

use crate::Schema;
use crate::config::file::ConfigFile;
use crate::config::{Config, Preset};
use crate::source::Source;

use super::error::ConfigurationError;
use crate::cli::paths::{normalised, slashes};

/// A configuration file that was read.
#[derive(Debug)]
pub(in crate::cli) struct Loaded {
    /// Its position among those that were read.
    pub(in crate::cli) number: usize,
    /// What messages call it.
    pub(in crate::cli) name: String,
    /// Its folder, in full.
    pub(super) folder: PathBuf,
    pub(in crate::cli) file: ConfigFile,
    text: String,
    /// What functions return, as JSON Schemas.
    schemas: Vec<(String, Schema)>,
}

impl Loaded {
    pub(super) fn read(path: &Path, number: usize) -> Result<Self, Vec<ConfigurationError>> {
        let name = shown(path);
        let unreadable = |source| vec![ConfigurationError::Unreadable { name: name.clone(), source }];
        let text = fs::read_to_string(path).map_err(unreadable)?;
        let mut folder = normalised(&path::absolute(path).map_err(unreadable)?);
        folder.pop();
        let lines = LineIndex::new(&text);
        let wrong = |error: crate::config::file::FileError| ConfigurationError::Wrong {
            name: name.clone(),
            position: lines.position(&text, error.span.start()),
            kind: error.kind,
        };
        let file =
            ConfigFile::parse(&text).map_err(|errors| errors.into_iter().map(wrong).collect::<Vec<_>>())?;
        let mut schemas = Vec::new();
        for result in file.results() {
            let position = lines.position(&text, result.span.start());
            let schema = fs::read_to_string(folder.join(&result.path)).map_err(|source| {
                vec![ConfigurationError::Schema {
                    name: name.clone(),
                    position,
                    path: result.path.clone(),
                    source,
                }]
            })?;
            let schema = Schema::parse(&schema).map_err(|source| {
                let path = result.path.clone();
                vec![ConfigurationError::InvalidSchema { name: name.clone(), position, path, source }]
            })?;
            schemas.push((result.function.clone(), schema));
        }
        Ok(Self { number, name, folder, file, text, schemas })
    }

    /// The configuration for a file, by its path relative to the folder.
    pub(super) fn config(&self, path: &str, preset: Option<Preset>) -> Config {
        let mut config = self.file.config(path, preset);
        for (function, schema) in &self.schemas {
            config.set_result_schema(function, schema.clone());
        }
        config
    }

    /// The file as a text in which something can be found.
    pub(super) fn source(&self) -> Source {
        Source::new(&self.name, &self.text)
    }
}

/// The path from the working folder where it leads down, else in full.
fn shown(path: &Path) -> String {
    let full = path::absolute(path).map(|path| normalised(&path));
    let working: io::Result<PathBuf> = std::env::current_dir();
    let below = match (&full, &working) {
        (Ok(full), Ok(working)) => full.strip_prefix(working).ok(),
        _ => None,
    };
    slashes(below.unwrap_or(path))
}
