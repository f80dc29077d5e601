use globset::Glob;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns of paths, written as in `.gitignore`, relative to the folder of the configuration file.
#[derive(Debug)]
pub(crate) struct Globs(Gitignore);

impl Globs {
    /// The patterns, or those that are broken, by position, with the reason.
    pub(super) fn new(patterns: &[&str]) -> Result<Self, Vec<(usize, String)>> {
        let mut builder = GitignoreBuilder::new("");
        let mut broken = Vec::new();
        for (position, pattern) in patterns.iter().enumerate() {
            // Git takes a bracket that is never closed for a character; here it is rather a slip.
            if let Err(error) = Glob::new(pattern.trim_start_matches('!')) {
                broken.push((position, error.kind().to_string()));
            } else if let Err(error) = builder.add_line(None, pattern) {
                broken.push((position, error.to_string()));
            }
        }
        if !broken.is_empty() {
            return Err(broken);
        }
        builder.build().map(Self).map_err(|error| vec![(0, error.to_string())])
    }

    /// No patterns.
    pub(super) fn none() -> Self {
        Self(Gitignore::empty())
    }

    /// Whether one of the patterns fits a relative path, or a folder on the way to it.
    pub(crate) fn matches(&self, path: &str) -> bool {
        !self.0.is_empty()
            && !path.starts_with('/')
            && self.0.matched_path_or_any_parents(path, false).is_ignore()
    }
}
