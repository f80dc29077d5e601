use asl_model::resource::Pattern;
use asl_model::similar::closest;
use thiserror::Error;

use super::{Integration, Service, services};

/// Why a `Resource` names no optimized integration.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FindError {
    /// No service of this name has optimized integrations.
    #[error("there is no optimized integration with a service `{service}`")]
    #[non_exhaustive]
    UnknownService {
        /// The name as it was written.
        service: String,
        /// The service that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// The service has optimized integrations, but not of this action.
    #[error("there is no optimized integration `{service}:{action}`")]
    #[non_exhaustive]
    UnknownAction {
        /// The service.
        service: &'static str,
        /// The name as it was written.
        action: String,
        /// The action that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// The integration exists, but not in this pattern.
    #[error("`{service}:{action}` can't be called with `{}`", pattern.suffix())]
    #[non_exhaustive]
    UnsupportedPattern {
        /// The service.
        service: &'static str,
        /// The action.
        action: &'static str,
        /// The pattern.
        pattern: Pattern,
        /// The patterns that the integration supports.
        supported: &'static [Pattern],
    },
}

impl FindError {
    /// What was probably meant, in place of the name that is wrong.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::UnknownService { suggestion, .. } | Self::UnknownAction { suggestion, .. } => *suggestion,
            Self::UnsupportedPattern { .. } => None,
        }
    }
}

/// The integration of these names, which are compared as the service compares them: exactly.
pub fn find(service: &str, action: &str) -> Result<Integration, FindError> {
    self::service(service)?.find(action)
}

/// The service of this id.
pub fn service(id: &str) -> Result<&'static Service, FindError> {
    services().iter().find(|service| service.id == id).ok_or_else(|| FindError::UnknownService {
        service: id.to_owned(),
        suggestion: closest(id, services().iter().map(|service| service.id)),
    })
}

impl Service {
    /// The integration of this action.
    pub fn find(&'static self, action: &str) -> Result<Integration, FindError> {
        self.integrations().find(|integration| integration.action() == action).ok_or_else(|| {
            FindError::UnknownAction {
                service: self.id,
                action: action.to_owned(),
                suggestion: closest(action, self.actions.iter().map(|action| action.name)),
            }
        })
    }
}

impl Integration {
    /// Whether the integration supports the pattern, as an error that says which ones it does.
    pub(crate) fn check(self, pattern: Pattern) -> Result<(), FindError> {
        if self.supports(pattern) {
            return Ok(());
        }
        Err(FindError::UnsupportedPattern {
            service: self.service.id,
            action: self.action.name,
            pattern,
            supported: self.patterns(),
        })
    }
}
