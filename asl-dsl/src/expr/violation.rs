use std::fmt;

use asl_model::similar::closest;

use super::Constraint;

/// A literal that does not fit its [`Constraint`].
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    path: String,
    literal: String,
    constraint: Constraint,
}

impl Violation {
    pub(super) const fn new(literal: String, constraint: Constraint) -> Self {
        Self { path: String::new(), literal, constraint }
    }

    pub(crate) fn below_member(self, name: &str) -> Self {
        self.below(name)
    }

    pub(super) fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    fn below(self, step: &str) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        Self { path: format!("{step}{separator}{}", self.path), ..self }
    }
}

/// Where the literal stands, what it is, and what it should be.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, literal, constraint } = self;
        match (path.as_str(), literal.as_str()) {
            ("", "") => f.write_str("it")?,
            ("", literal) => f.write_str(literal)?,
            (path, "") => write!(f, "`{path}`")?,
            (path, literal) => write!(f, "`{path}`: {literal}")?,
        }
        match constraint {
            Constraint::Length { min, max: usize::MAX } => write!(f, " is shorter than {min}"),
            Constraint::Length { min: 0, max } => write!(f, " is longer than {max}"),
            Constraint::Length { min, max } => write!(f, " is not between {min} and {max} long"),
            Constraint::Range { min, max } if max.is_infinite() => write!(f, " is not at least {min}"),
            Constraint::Range { min, max } if min.is_infinite() => write!(f, " is not at most {max}"),
            Constraint::Range { min, max } => write!(f, " is not between {min} and {max}"),
            Constraint::Pattern(pattern) => write!(f, " does not match `{pattern}`"),
            Constraint::Values(values) => {
                f.write_str(" is no known value")?;
                let written = literal.trim_matches('`');
                closest(written, values.iter().copied())
                    .map_or(Ok(()), |value| write!(f, "; did you mean `{value}`?"))
            }
            Constraint::OneOf(names) => write!(f, " must have exactly one of {}", listed(names)),
            Constraint::AnyOf(names) => write!(f, " must have at least one of {}", listed(names)),
            Constraint::NoneOf(names) => write!(f, " may not have {} here", listed(names)),
            // Their violations are those of what they hold.
            Constraint::Each(_) | Constraint::Keys(_) => Ok(()),
        }
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
