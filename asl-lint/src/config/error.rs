use thiserror::Error;

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
