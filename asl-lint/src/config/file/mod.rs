//! The configuration file `asl-lint.toml`, as text: finding and reading it is the command line's business.

mod error;
mod globs;
mod raw;

#[cfg(test)]
mod tests;

pub(crate) use error::{FileError, FileErrorKind};
use globs::Globs;

use asl_model::span::Span;

use super::{Config, Level, Preset, WorkflowType};

/// What a configuration file says.
#[derive(Debug)]
pub(crate) struct ConfigFile {
    preset: Option<Preset>,
    known_errors: Vec<String>,
    settings: Settings,
    include: Globs,
    exclude: Globs,
    overrides: Vec<(Globs, Settings)>,
    allowances: Vec<Entry>,
    results: Vec<ResultSchema>,
}

/// What holds for all files, or for those of some paths.
#[derive(Debug)]
struct Settings {
    workflow_type: Option<WorkflowType>,
    /// Of groups first: a rule's own level counts before its group's.
    levels: Vec<(String, Level)>,
}

/// An allowance by rule, file and JSON pointer.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) rule: String,
    /// Its place in the configuration file.
    pub(crate) span: Span,
    file: String,
    pointer: String,
}

/// The file in which stands what a function returns.
#[derive(Debug)]
pub(crate) struct ResultSchema {
    pub(crate) function: String,
    pub(crate) path: String,
    pub(crate) span: Span,
}

impl ConfigFile {
    /// Reads the text of a configuration file; all that is wrong with it is reported.
    pub(crate) fn parse(text: &str) -> Result<Self, Vec<FileError>> {
        raw::read(text)
    }

    /// The configuration for a file, whose path is relative to the configuration file's folder and has `/`
    /// between its parts; `preset` counts before the file's.
    ///
    /// The numbers of its allowances are positions among those that [`entries`](Self::entries) gives.
    pub(crate) fn config(&self, path: &str, preset: Option<Preset>) -> Config {
        let mut config = Config::default();
        config.set_preset(preset.or(self.preset).unwrap_or_default());
        self.known_errors.iter().for_each(|name| config.add_known_error(name));
        let overrides = self.overrides.iter().filter(|(paths, _)| paths.matches(path));
        for settings in std::iter::once(&self.settings).chain(overrides.map(|(_, settings)| settings)) {
            if let Some(workflow_type) = settings.workflow_type {
                config.set_workflow_type(workflow_type);
            }
            for (name, level) in &settings.levels {
                // Reading has refused the names that no rule has.
                config.set_level(name, *level).unwrap_or_default();
            }
        }
        for entry in self.entries(path) {
            config.allow_at(&entry.rule, &entry.pointer).unwrap_or_default();
        }
        config
    }

    /// The allowances for a file.
    pub(crate) fn entries(&self, path: &str) -> impl Iterator<Item = &Entry> {
        self.allowances.iter().filter(move |entry| entry.file == path)
    }

    /// What functions return.
    pub(crate) fn results(&self) -> &[ResultSchema] {
        &self.results
    }

    /// Whether a file is taken from a folder although its name does not say that it is a definition.
    pub(crate) fn includes(&self, path: &str) -> bool {
        self.include.matches(path)
    }

    /// Whether a file is not linted.
    pub(crate) fn excludes(&self, path: &str) -> bool {
        self.exclude.matches(path)
    }
}
