use asl_model::syntax::contains_placeholder;
use regex_lite::Regex;

use super::{Template, Violation};

/// What a service allows for a literal: its length, its range, its pattern.
///
/// Only literals are tested: a path has no value yet, and a text with a placeholder `${…}` is not known
/// before deployment. A pattern is searched in the text, as the services' models mean it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Constraint {
    /// The least and the greatest number of characters of a text, elements of a list, or members of a map.
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
    /// The texts that a service knows.
    Values(&'static [&'static str]),
    /// What each element of a list and each value of a map has to fit.
    Each(&'static [Self]),
    /// What each key of a map has to fit.
    Keys(&'static [Self]),
    /// Members of an object of which exactly one is given.
    OneOf(&'static [&'static str]),
    /// Members of an object of which at least one is given.
    AnyOf(&'static [&'static str]),
    /// Members of an object that may not be given here.
    NoneOf(&'static [&'static str]),
}

impl Constraint {
    /// Everything in a value that does not fit.
    pub(super) fn violations(self, template: &Template) -> Vec<Violation> {
        match (self, template) {
            (Self::Each(constraints), Template::Array(elements)) => elements
                .iter()
                .enumerate()
                .flat_map(|(index, element)| {
                    all(constraints, element).map(move |violation| violation.below_index(index))
                })
                .collect(),
            (Self::Each(constraints), Template::Object(members)) => members
                .iter()
                .flat_map(|(name, value)| {
                    all(constraints, value).map(|violation| violation.below_member(name))
                })
                .collect(),
            (Self::Keys(constraints), Template::Object(members)) => {
                let names = members.iter().map(|(name, _)| Template::String(name.clone()));
                names.flat_map(|name| all(constraints, &name).collect::<Vec<_>>()).collect()
            }
            (constraint, template) => {
                let literal = constraint.misfit(template);
                literal.map(|literal| Violation::new(literal, constraint)).into_iter().collect()
            }
        }
    }

    /// How a message shows the value, if it does not fit.
    fn misfit(self, template: &Template) -> Option<String> {
        match template {
            Template::String(text) if contains_placeholder(text) => None,
            Template::String(text) => (!self.allows_text(text)).then(|| format!("`{text}`")),
            Template::Number(number) => (!self.allows_number(number.as_f64())).then(|| format!("`{number}`")),
            Template::Array(list) => {
                (!self.allows_length(list.len())).then(|| format!("a list of {}", list.len()))
            }
            Template::Object(members) if !self.allows_length(members.len()) => {
                Some(format!("a map of {}", members.len()))
            }
            Template::Object(members) => (!self.allows_members(members)).then(String::new),
            _ => None,
        }
    }

    fn allows_text(self, text: &str) -> bool {
        match self {
            // A pattern that our engine does not understand (look-around) proves nothing.
            Self::Pattern(pattern) => Regex::new(pattern).map_or(true, |pattern| pattern.is_match(text)),
            Self::Values(values) => values.contains(&text),
            constraint => constraint.allows_length(text.chars().count()),
        }
    }

    fn allows_length(self, length: usize) -> bool {
        if let Self::Length { min, max } = self { (min..=max).contains(&length) } else { true }
    }

    fn allows_number(self, number: f64) -> bool {
        if let Self::Range { min, max } = self { (min..=max).contains(&number) } else { true }
    }

    fn allows_members(self, members: &[(String, Template)]) -> bool {
        let given =
            |names: &[&str]| members.iter().filter(|(name, _)| names.contains(&name.as_str())).count();
        match self {
            Self::OneOf(names) => given(names) == 1,
            Self::AnyOf(names) => given(names) > 0,
            Self::NoneOf(names) => given(names) == 0,
            _ => true,
        }
    }
}

fn all(constraints: &[Constraint], template: &Template) -> impl Iterator<Item = Violation> {
    constraints.iter().flat_map(|constraint| constraint.violations(template))
}
