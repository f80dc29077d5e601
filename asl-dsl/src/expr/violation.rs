use std::fmt;

use asl_model::syntax::contains_placeholder;
use regex_lite::Regex;

use super::Template;

/// What a service allows for a literal: its length, its range, its pattern.
///
/// Only literals are tested: a path has no value yet, and a text with a placeholder `${…}` is not known
/// before deployment. A pattern is searched in the text, as the services' models mean it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Constraint {
    /// The least and the greatest number of characters of a text, or elements of a list.
    Length {
        /// The least.
        min: usize,
        /// The greatest.
        max: usize,
    },
    /// The least and the greatest number.
    Range {
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
    /// A regular expression that is found in the text.
    Pattern(&'static str),
}

/// A literal that does not fit its [`Constraint`].
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    path: String,
    literal: String,
    constraint: Constraint,
}

impl Constraint {
    pub(super) fn violation(self, template: &Template) -> Option<Violation> {
        let literal = match template {
            Template::String(text) if contains_placeholder(text) => return None,
            Template::String(text) => (!self.allows_text(text)).then(|| text.clone()),
            Template::Number(number) => (!self.allows_number(number.as_f64())).then(|| number.to_string()),
            Template::Array(list) => {
                (!self.allows_length(list.len())).then(|| format!("a list of {}", list.len()))
            }
            _ => None,
        };
        literal.map(|literal| Violation { path: String::new(), literal, constraint: self })
    }

    fn allows_text(self, text: &str) -> bool {
        match self {
            // A pattern that our engine does not understand (look-around) proves nothing.
            Self::Pattern(pattern) => Regex::new(pattern).map_or(true, |pattern| pattern.is_match(text)),
            constraint => constraint.allows_length(text.chars().count()),
        }
    }

    fn allows_length(self, length: usize) -> bool {
        if let Self::Length { min, max } = self { (min..=max).contains(&length) } else { true }
    }

    fn allows_number(self, number: f64) -> bool {
        if let Self::Range { min, max } = self { (min..=max).contains(&number) } else { true }
    }
}

impl Violation {
    pub(super) fn below_member(mut self, name: &str) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{separator}{}", self.path);
        self
    }

    pub(super) fn below_index(mut self, index: usize) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("[{index}]{separator}{}", self.path);
        self
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: `{}` ", self.path, self.literal)?;
        match self.constraint {
            Constraint::Length { min, max } => write!(f, "is not between {min} and {max} long"),
            Constraint::Range { min, max } => write!(f, "is not between {min} and {max}"),
            Constraint::Pattern(pattern) => write!(f, "does not match `{pattern}`"),
        }
    }
}
