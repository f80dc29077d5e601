//! Which configuration counts for which file.

mod arguments;
mod error;
mod load;
mod unused;

pub(super) use arguments::ConfigurationArguments;
pub(super) use load::Loaded;

use std::collections::BTreeMap;
use std::path::{self, Path, PathBuf};
use std::rc::Rc;

use crate::config::{Config, ConfigError};

use super::arguments::LevelOrder;
use super::paths::{normalised, relative, slashes};
use error::ConfigurationError;

/// What the file is called that counts for everything below its folder, up to the next of its name.
const FILE_NAME: &str = "asl-lint.toml";

/// The configuration files that were met, and what the command line says beside them.
pub(super) struct Configurations<'a> {
    arguments: &'a ConfigurationArguments,
    levels: &'a LevelOrder,
    loaded: Vec<Rc<Loaded>>,
    /// The nearest file of each folder that was asked for.
    by_folder: BTreeMap<PathBuf, Option<Rc<Loaded>>>,
    errors: Vec<ConfigurationError>,
}

impl<'a> Configurations<'a> {
    /// Looks at what the command line says.
    pub(super) fn new(
        arguments: &'a ConfigurationArguments,
        levels: &'a LevelOrder,
    ) -> Result<Self, ConfigError> {
        levels.apply(&mut Config::default())?;
        let mut configurations =
            Self { arguments, levels, loaded: Vec::new(), by_folder: BTreeMap::new(), errors: Vec::new() };
        if let Some(path) = &arguments.config {
            configurations.load(path);
        }
        Ok(configurations)
    }

    /// What is wrong with the files that were met.
    pub(super) fn errors(&self) -> &[ConfigurationError] {
        &self.errors
    }

    /// The configuration file that counts for a file, and the file's path as it writes it.
    pub(super) fn of(&mut self, name: &str) -> Option<(Rc<Loaded>, String)> {
        let path = normalised(&path::absolute(name).ok()?);
        let loaded = match &self.arguments.config {
            _ if self.arguments.no_config => None,
            Some(_) => self.loaded.first().cloned(),
            None => self.nearest(path.parent()?),
        }?;
        let path = slashes(&relative(&path, &loaded.folder));
        Some((loaded, path))
    }

    /// The configuration for a file of which this is known.
    pub(super) fn config(&self, loaded: Option<&(Rc<Loaded>, String)>) -> Config {
        let preset = self.arguments.preset;
        let mut config = Config::default();
        if let Some((loaded, path)) = loaded {
            config = loaded.config(path, preset);
        } else {
            config.set_preset(preset.unwrap_or_default());
        }
        if let Some(workflow_type) = self.arguments.workflow_type {
            config.set_workflow_type(workflow_type);
        }
        // They were tried before anything was read.
        self.levels.apply(&mut config).unwrap_or_default();
        config
    }

    /// The configuration file of this folder, or of the nearest one above that has any.
    fn nearest(&mut self, folder: &Path) -> Option<Rc<Loaded>> {
        if let Some(known) = self.by_folder.get(folder) {
            return known.clone();
        }
        let path = folder.join(FILE_NAME);
        let nearest = if path.is_file() {
            self.load(&path)
        } else {
            folder.parent().and_then(|parent| self.nearest(parent))
        };
        self.by_folder.insert(folder.to_owned(), nearest.clone());
        nearest
    }

    fn load(&mut self, path: &Path) -> Option<Rc<Loaded>> {
        match Loaded::read(path, self.loaded.len()) {
            Ok(loaded) => {
                let loaded = Rc::new(loaded);
                self.loaded.push(Rc::clone(&loaded));
                Some(loaded)
            }
            Err(errors) => {
                self.errors.extend(errors);
                None
            }
        }
    }
}
