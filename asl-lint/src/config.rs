use std::collections::BTreeMap;
use std::fmt;

use asl_model::similar::closest;
use thiserror::Error;

use crate::rule::{Group, Rule};
use crate::rules;

/// How much a finding of a rule matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::exhaustive_enums, reason = "these three words are the language of the configuration")]
pub enum Level {
    /// The rule is off.
    Allow,
    /// It is reported.
    Warn,
    /// It is reported, and the run fails.
    Deny,
}

/// What to check, and how much it matters.
///
/// ```
/// use asl_lint::{Config, Level};
///
/// let mut config = Config::default();
/// config.set_level("reliability", Level::Allow)?;
/// config.set_level("unreachable-state", Level::Warn)?;
/// assert!(config.set_level("unreachable", Level::Warn).unwrap_err().to_string().ends_with("`unreachable-state`?"));
/// # Ok::<(), asl_lint::ConfigError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    levels: BTreeMap<&'static str, Level>,
}

/// A configuration that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// A name that neither a rule nor a group has.
    #[error("no rule or group is called `{name}`{}", suggestion.map(|s| format!(": did you mean `{s}`?")).unwrap_or_default())]
    UnknownRule {
        /// The name.
        name: String,
        /// The name that was most likely meant.
        suggestion: Option<&'static str>,
    },
}

impl Config {
    /// Sets the level of a rule, or of every rule of a group, by its name.
    ///
    /// What is set later wins.
    ///
    /// # Errors
    ///
    /// [`ConfigError::UnknownRule`] where neither a rule nor a group has this name.
    pub fn set_level(&mut self, name: &str, level: Level) -> Result<(), ConfigError> {
        let mut known = Group::ALL.iter().any(|group| group.as_str() == name);
        for rule in rules::all().filter(|rule| rule.name() == name || rule.group().as_str() == name) {
            self.levels.insert(rule.name(), level);
            known = true;
        }
        if known {
            return Ok(());
        }
        let names = rules::all().map(Rule::name).chain(Group::ALL.iter().map(|group| group.as_str()));
        Err(ConfigError::UnknownRule { name: name.to_owned(), suggestion: closest(name, names) })
    }

    /// The level of a rule: what was set, else its group's default.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.name()).copied().unwrap_or_else(|| rule.group().default_level())
    }
}

impl Level {
    /// The word for it in configuration and output.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
