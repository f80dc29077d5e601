use std::fmt;
use std::str::FromStr;

use super::UnknownWord;

/// How much a finding of a rule matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(serde::Deserialize), serde(try_from = "String"))]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(!try_from, rename_all = "kebab-case"))]
#[expect(clippy::exhaustive_enums, reason = "these three words are the language of the configuration")]
pub enum Level {
    /// The rule is off.
    Allow,
    /// It is reported.
    Warn,
    /// It is reported, and the run fails.
    Deny,
}

impl Level {
    /// Every level, from the mildest.
    pub const ALL: [Self; 3] = [Self::Allow, Self::Warn, Self::Deny];

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

impl FromStr for Level {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        UnknownWord::find(word, Self::ALL, Self::as_str)
    }
}

impl TryFrom<String> for Level {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        word.parse()
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
