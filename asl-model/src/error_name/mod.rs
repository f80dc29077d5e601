//! The names of errors: what states raise, and what `ErrorEquals` and `Fail` states say.
//!
//! ```
//! use asl_model::error_name::{ErrorName, Matching, PredefinedError, matches};
//!
//! let name = ErrorName::parse("States.Timeout")?;
//! assert_eq!(name.predefined(), Some(PredefinedError::Timeout));
//! assert_eq!(matches("States.ALL", "States.Timeout"), Matching::Always);
//! assert_eq!(matches("States.TaskFailed", "States.Timeout"), Matching::Never);
//!
//! let error = ErrorName::parse("States.TimeOut").unwrap_err();
//! assert_eq!(error.suggestion(), Some("States.Timeout"));
//! # Ok::<(), asl_model::error_name::ErrorNameError>(())
//! ```
//!
//! The names that services, functions and users have for their errors cannot be listed, so every other name is
//! accepted.

mod fact;
mod matching;
mod predefined;
mod service;
#[cfg(test)]
mod tests;

use std::borrow::Borrow;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use thiserror::Error;

use crate::similar::closest;
use crate::syntax::contains_placeholder;

pub use fact::{DocumentedRetry, ErrorFact, RetryAdvice, fact, retry_advice};
pub use matching::{Matching, matches};
pub use predefined::PredefinedError;
pub use service::SERVICE_ERRORS;

/// What the names that belong to the service begin with.
const RESERVED: &str = "States.";

/// The name of an error.
///
/// The field `Error` of a Fail, an element of `ErrorEquals`, or what a state raises. Case matters, and there are
/// no patterns but the wildcards among the predefined names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorName(String);

impl ErrorName {
    /// Takes a text that can name an error.
    ///
    /// A text in which a placeholder `${…}` stands is accepted: nobody can know it before deployment.
    pub fn parse(name: impl Into<String>) -> Result<Self, ErrorNameError> {
        let name = name.into();
        if name.is_empty() {
            return Err(ErrorNameError::Empty);
        }
        let unknown = PredefinedError::of(&name).is_none() && !contains_placeholder(&name);
        if unknown && name.starts_with(RESERVED) {
            return Err(ErrorNameError::UnknownReserved { name });
        }
        Ok(Self(name))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Which of the service's own errors this is.
    #[must_use]
    pub fn predefined(&self) -> Option<PredefinedError> {
        PredefinedError::of(&self.0)
    }

    /// The predefined name that was most likely meant by a name such as `State.ALL` or `states.Timeout`.
    #[must_use]
    pub fn near_miss(&self) -> Option<PredefinedError> {
        let (group, _) = self.0.split_once('.')?;
        closest(group, ["States"])?;
        PredefinedError::of(closest_predefined(&self.0)?)
    }
}

impl FromStr for ErrorName {
    type Err = ErrorNameError;

    fn from_str(name: &str) -> Result<Self, ErrorNameError> {
        Self::parse(name)
    }
}

impl Borrow<str> for ErrorName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Display for ErrorName {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text cannot name an error.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ErrorNameError {
    /// No text at all.
    #[error("an error name cannot be empty")]
    Empty,
    /// A name that belongs to the service, and that the service does not have.
    #[error("unknown error name `{name}`: names that begin with `States.` are the service's own")]
    UnknownReserved {
        /// The name.
        name: String,
    },
}

impl ErrorNameError {
    /// The name that was most likely meant.
    #[must_use]
    pub fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::Empty => None,
            Self::UnknownReserved { name } => closest_predefined(name),
        }
    }
}

/// All predefined names begin alike, so only what stands behind the first dot tells which one was meant.
fn closest_predefined(name: &str) -> Option<&'static str> {
    let names = PredefinedError::ALL.map(PredefinedError::name);
    let meant = own_part(name);
    let own = names.iter().find(|name| own_part(name) == meant).map(|name| own_part(name));
    let own = own.or_else(|| closest(meant, names.map(own_part)))?;
    names.into_iter().find(|name| own_part(name) == own)
}

fn own_part(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, own)| own)
}
