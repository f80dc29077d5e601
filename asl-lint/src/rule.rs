use std::fmt;

use crate::config::Level;
use crate::context::Context;
use crate::diagnostic::Finding;
use crate::page::Page;

/// A rule: what it is called, what it promises, its page and its check.
pub struct Rule {
    pub(crate) name: &'static str,
    pub(crate) group: Group,
    pub(crate) since: &'static str,
    pub(crate) page: &'static str,
    pub(crate) check: fn(&Context<'_>) -> Vec<Finding>,
}

/// What a finding of a rule means for the definition; it fixes the default level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Group {
    /// The service refuses the definition.
    Correctness,
    /// The execution fails, or does something else than what is written, as soon as it comes here.
    Runtime,
    /// It may fail: on some ways in, for some values, or under load.
    Suspicious,
    /// It works until something else fails.
    Reliability,
    /// It works and costs more than it must.
    Cost,
    /// It works and is hard to read or to move.
    Style,
}

/// Declares the rule of a file: its metadata, its page of the same name, its check.
macro_rules! rule {
    ($name:literal, $group:ident, since $since:literal, $check:ident) => {
        pub(super) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            name: $name,
            group: $crate::rule::Group::$group,
            since: $since,
            page: include_str!(concat!($name, ".md")),
            check: $check,
        };
    };
}

pub(crate) use rule;

impl Rule {
    /// The name in kebab case, which says the fault.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The group, and with it the default level.
    #[must_use]
    pub const fn group(&self) -> Group {
        self.group
    }

    /// The version of `asl-lint` in which the rule appeared.
    #[must_use]
    pub const fn since(&self) -> &'static str {
        self.since
    }

    /// The page in Markdown: what the rule does, why, what fails and what passes.
    #[must_use]
    pub const fn page(&self) -> &'static str {
        self.page
    }

    /// What the rule does, in one sentence.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        Page::new(self.page).summary()
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule").field("name", &self.name).field("group", &self.group).finish_non_exhaustive()
    }
}

impl Group {
    /// Every group, from the gravest.
    pub const ALL: [Self; 6] =
        [Self::Correctness, Self::Runtime, Self::Suspicious, Self::Reliability, Self::Cost, Self::Style];

    /// The word for it in configuration and output.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Correctness => "correctness",
            Self::Runtime => "runtime",
            Self::Suspicious => "suspicious",
            Self::Reliability => "reliability",
            Self::Cost => "cost",
            Self::Style => "style",
        }
    }

    /// What a finding of this group means.
    #[must_use]
    pub const fn promise(self) -> &'static str {
        match self {
            Self::Correctness => "the service refuses the definition",
            Self::Runtime => {
                "the execution fails, or does something else than what is written, as soon as it comes here"
            }
            Self::Suspicious => "it may fail: on some ways in, for some values, or under load",
            Self::Reliability => "it works until something else fails",
            Self::Cost => "it works and costs more than it must",
            Self::Style => "it works and is hard to read or to move",
        }
    }

    /// The level of the group's rules where nothing else is configured.
    #[must_use]
    pub const fn default_level(self) -> Level {
        match self {
            Self::Correctness | Self::Runtime => Level::Deny,
            Self::Suspicious | Self::Reliability => Level::Warn,
            Self::Cost | Self::Style => Level::Allow,
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
