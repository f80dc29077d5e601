use std::fmt;
use std::str::FromStr;

use super::UnknownWord;

/// The type of a state machine, which is chosen when it is created and does not stand in its definition.
///
/// AWS Step Functions Developer Guide, "Choosing workflow type in Step Functions".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum, serde::Deserialize), serde(try_from = "String"))]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(!try_from, rename_all = "kebab-case"))]
#[expect(clippy::exhaustive_enums, reason = "the service has these two types")]
pub enum WorkflowType {
    /// Runs for up to a year, each step exactly once. What the service makes where no type is asked for.
    Standard,
    /// Runs for up to five minutes, and waits for no job and no callback.
    Express,
}

impl WorkflowType {
    /// Every type.
    pub const ALL: [Self; 2] = [Self::Standard, Self::Express];

    /// The type that the service's API and templates call by this name, `STANDARD` or `EXPRESS`.
    #[must_use]
    pub fn from_api_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str().to_ascii_uppercase() == name)
    }

    /// The word for it in configuration.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Express => "express",
        }
    }
}

impl FromStr for WorkflowType {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        UnknownWord::find(word, Self::ALL, Self::as_str)
    }
}

impl TryFrom<String> for WorkflowType {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        word.parse()
    }
}

impl fmt::Display for WorkflowType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
