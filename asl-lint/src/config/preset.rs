use std::fmt;
use std::str::FromStr;

use crate::rule::Group;

use super::{Level, UnknownWord};

/// Which groups of rules are on where nothing else is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum, serde::Deserialize), serde(try_from = "String"))]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(!try_from, rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Preset {
    /// Every group at its own level: faults are denied, doubts are warned of, costs and style are off.
    #[default]
    Default,
    /// As the default, and warns of costs and style too.
    Strict,
    /// Only what the service itself refuses.
    Service,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 3] = [Self::Default, Self::Strict, Self::Service];

    /// The word for it in configuration.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Strict => "strict",
            Self::Service => "service",
        }
    }

    /// The level of the rules of a group.
    #[must_use]
    pub fn level(self, group: Group) -> Level {
        match self {
            Self::Default => group.default_level(),
            Self::Strict => group.default_level().max(Level::Warn),
            Self::Service if group == Group::Correctness => Level::Deny,
            Self::Service => Level::Allow,
        }
    }
}

impl FromStr for Preset {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        UnknownWord::find(word, Self::ALL, Self::as_str)
    }
}

impl TryFrom<String> for Preset {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        word.parse()
    }
}

impl fmt::Display for Preset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
