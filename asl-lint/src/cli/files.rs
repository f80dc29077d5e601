use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use ignore::{DirEntry, WalkBuilder};
use thiserror::Error;

use crate::config::Config;
use crate::source::Source;

use super::configuration::Configurations;
use super::paths::slashes;
use super::run::complain;
use super::sniff::holds_definition;

/// The argument that means standard input.
pub(super) const STDIN: &str = "-";

/// What the names of files end in that are taken from a folder.
const ENDINGS: [&str; 5] = [".asl.json", ".asl.jsonc", ".asl.yaml", ".asl.yml", ".asl"];

/// A text to lint, and how.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) source: Source,
    pub(super) config: Config,
    /// Whether it comes from a folder, rather than that it was named.
    pub(super) is_walked: bool,
    /// The path as the nearest configuration file writes it.
    pub(super) path: Option<(usize, String)>,
}

/// An input that could not be read.
#[derive(Debug, Error)]
pub(super) enum ReadError {
    #[error("`{name}` is neither a file nor a folder: `-` reads standard input")]
    Special { name: String },
    #[error("cannot read `{name}`: {source}")]
    Unreadable { name: String, source: io::Error },
    #[error("cannot look into `{name}`: {source}")]
    Folder { name: String, source: ignore::Error },
}

/// Reads the inputs, sorted by the names that they are shown by; one that was named twice is read once.
pub(super) fn read(
    names: &[String],
    stdin_name: &str,
    configurations: &mut Configurations<'_>,
) -> (Vec<Input>, Vec<ReadError>) {
    let mut errors = Vec::new();
    let mut found: BTreeMap<String, bool> = BTreeMap::new();
    for name in names {
        if name != STDIN && Path::new(name).is_dir() {
            let files = walk(name, configurations, &mut errors);
            if files.is_empty() {
                complain(&format_args!("`{name}` holds no definition and no template with one"));
            }
            for file in files {
                found.entry(file).or_insert(true);
            }
        } else {
            found.insert(name.strip_prefix("./").unwrap_or(name).to_owned(), false);
        }
    }
    let mut inputs: BTreeMap<String, Input> = BTreeMap::new();
    for (name, is_walked) in found {
        match input(name, is_walked, stdin_name, configurations) {
            Ok(input) => inputs.extend(input.map(|input| (input.source.name().to_owned(), input))),
            Err(error) => errors.push(error),
        }
    }
    let definitions: Vec<Source> = inputs.values().flat_map(|input| input.source.definitions()).collect();
    for source in definitions {
        let named = inputs.remove(source.name());
        let input = match named {
            Some(named) => Some(Input { source, ..named }),
            None => referred(source, configurations),
        };
        inputs.extend(input.map(|input| (input.source.name().to_owned(), input)));
    }
    (inputs.into_values().collect(), errors)
}

/// The text with its configuration; `None` where that excludes it.
fn input(
    name: String,
    is_walked: bool,
    stdin_name: &str,
    configurations: &mut Configurations<'_>,
) -> Result<Option<Input>, ReadError> {
    let is_stdin = name == STDIN;
    let shown = if is_stdin { stdin_name } else { &name };
    let loaded = configurations.of(shown);
    if let Some((loaded, path)) =
        loaded.as_ref().filter(|(loaded, path)| loaded.file.excludes(path) && !is_stdin)
    {
        if !is_walked {
            complain(&format_args!("`{path}` is not linted: `{}` excludes it", loaded.name));
        }
        return Ok(None);
    }
    let source = if is_stdin { standard_input(stdin_name)? } else { file(name)? };
    let source = source.with_files(|path| fs::read_to_string(path).ok());
    let config = configurations.config(loaded.as_ref());
    let path = loaded.map(|(loaded, path)| (loaded.number, path));
    Ok(Some(Input { source, config, is_walked, path }))
}

/// A definition that a template names; `None` where the configuration excludes it.
fn referred(source: Source, configurations: &mut Configurations<'_>) -> Option<Input> {
    let loaded = configurations.of(source.name());
    if loaded.as_ref().is_some_and(|(loaded, path)| loaded.file.excludes(path)) {
        return None;
    }
    let config = configurations.config(loaded.as_ref());
    let path = loaded.map(|(loaded, path)| (loaded.number, path));
    Some(Input { source, config, is_walked: false, path })
}

fn standard_input(name: &str) -> Result<Source, ReadError> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(Source::from_bytes(name, bytes)),
        Err(source) => Err(ReadError::Unreadable { name: name.to_owned(), source }),
    }
}

fn file(name: String) -> Result<Source, ReadError> {
    match fs::metadata(&name) {
        // Reading a pipe that nobody writes to would never end.
        Ok(metadata) if !metadata.is_file() => return Err(ReadError::Special { name }),
        Ok(_) => {}
        Err(source) => return Err(ReadError::Unreadable { name, source }),
    }
    match fs::read(&name) {
        Ok(bytes) => Ok(Source::from_bytes(name, bytes)),
        Err(source) => Err(ReadError::Unreadable { name, source }),
    }
}

/// The files in a folder that are definitions by their names or by the configuration, and those that hold one.
///
/// What `.gitignore` excludes is passed over, as are hidden files; symbolic links are not followed.
fn walk(folder: &str, configurations: &mut Configurations<'_>, errors: &mut Vec<ReadError>) -> Vec<String> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) if is_file(&entry) => {
                let name = slashes(entry.path().strip_prefix(".").unwrap_or(entry.path()));
                if is_definition(&name, configurations) {
                    files.push(name);
                }
            }
            Ok(_) => {}
            Err(source) => errors.push(ReadError::Folder { name: folder.to_owned(), source }),
        }
    }
    files
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn is_definition(name: &str, configurations: &mut Configurations<'_>) -> bool {
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return true;
    }
    match configurations.of(name) {
        Some((loaded, path)) if loaded.file.excludes(&path) => false,
        Some((loaded, path)) => loaded.file.includes(&path) || holds_definition(name),
        None => holds_definition(name),
    }
}
