//! What to check, how much it matters, and what the definition alone does not say.

mod error;
#[cfg(feature = "cli")]
pub(crate) mod file;
mod level;
mod preset;
mod word;
mod workflow_type;

#[cfg(test)]
mod tests;

pub use error::ConfigError;
pub use level::Level;
pub use preset::Preset;
pub use word::UnknownWord;
pub use workflow_type::WorkflowType;

use std::collections::{BTreeMap, BTreeSet};

use asl_model::similar::closest;

use crate::rule::{Group, Rule};
use crate::rules;
use crate::shape::schema::Schema;

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
    preset: Preset,
    levels: BTreeMap<&'static str, Level>,
    workflow_type: Option<WorkflowType>,
    known_errors: BTreeSet<String>,
    /// Names of rules, each with a JSON pointer.
    allowances: Vec<(&'static str, String)>,
    input_schema: Option<Schema>,
    result_schemas: BTreeMap<String, Schema>,
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

    /// Sets which groups of rules are on where no level is set.
    pub const fn set_preset(&mut self, preset: Preset) {
        self.preset = preset;
    }

    /// The level of a rule: what was set, else what the preset says of its group.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.name()).copied().unwrap_or_else(|| self.preset.level(rule.group()))
    }

    /// Says of which type the state machines are, where what holds their definition does not say it itself.
    pub const fn set_workflow_type(&mut self, workflow_type: WorkflowType) {
        self.workflow_type = Some(workflow_type);
    }

    /// The type of the state machines; `None` where nobody has said it.
    #[must_use]
    pub const fn workflow_type(&self) -> Option<WorkflowType> {
        self.workflow_type
    }

    /// Says what the input of the state machines looks like; unknown where nobody has said it.
    pub fn set_input_schema(&mut self, schema: Schema) {
        self.input_schema = Some(schema);
    }

    /// What the input of the state machines looks like.
    #[must_use]
    pub const fn input_schema(&self) -> Option<&Schema> {
        self.input_schema.as_ref()
    }

    /// Says what a Lambda function or an activity of this name gives; a function's ARN names it too.
    pub fn set_result_schema(&mut self, function: &str, schema: Schema) {
        self.result_schemas.insert(function_name(function).to_owned(), schema);
    }

    /// What a Lambda function or an activity of this name gives; unknown where nobody has said it.
    #[must_use]
    pub fn result_schema(&self, function: &str) -> Option<&Schema> {
        self.result_schemas.get(function_name(function))
    }

    /// Names an error that the caller's own code raises, so that it is not taken for a misspelt one.
    pub fn add_known_error(&mut self, name: impl Into<String>) {
        self.known_errors.insert(name.into());
    }

    /// Whether the caller's own code raises an error of this name.
    #[must_use]
    pub fn is_known_error(&self, name: &str) -> bool {
        self.known_errors.contains(name)
    }

    /// Allows the findings of a rule at the value that a JSON pointer names, and at all that is nested in it.
    ///
    /// The number that it returns tells the allowance in [`Report::uses`](crate::Report::uses).
    ///
    /// # Errors
    ///
    /// [`ConfigError::UnknownRule`] where no rule has this name.
    pub fn allow_at(&mut self, rule: &str, pointer: impl Into<String>) -> Result<usize, ConfigError> {
        let suggestion = || closest(rule, rules::all().map(Rule::name));
        let rule = rules::find(rule)
            .ok_or_else(|| ConfigError::UnknownRule { name: rule.to_owned(), suggestion: suggestion() })?;
        self.allowances.push((rule.name(), pointer.into()));
        Ok(self.allowances.len() - 1)
    }

    /// The allowances that take a finding of a rule at a JSON pointer.
    pub(crate) fn allowances_of(&self, rule: &Rule, pointer: &str) -> impl Iterator<Item = usize> {
        let reaches = move |(_, (allowed, at)): &(usize, &(&str, String))| {
            let below = pointer.strip_prefix(at.as_str());
            *allowed == rule.name() && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.allowances.iter().enumerate().filter(reaches).map(|(number, _)| number)
    }
}

/// The name in a function's name or ARN, without version or alias.
fn function_name(function: &str) -> &str {
    let name = function.split_once(":function:").map_or(function, |(_, name)| name);
    name.split_once(':').map_or(name, |(name, _)| name)
}
