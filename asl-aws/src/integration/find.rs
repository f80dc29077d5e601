use asl_model::similar::closest;
use thiserror::Error;

use super::{Integration, Pattern, Service, services};

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
    #[error("`{service}:{action}` can't be called with `.{pattern}`")]
    #[non_exhaustive]
    UnsupportedPattern {
        /// The service.
        service: &'static str,
        /// The action.
        action: &'static str,
        /// The pattern as it was written, without its dot.
        pattern: String,
        /// The patterns that the integration supports.
        supported: &'static [Pattern],
        /// The suffix that was probably meant.
        suggestion: Option<&'static str>,
    },
}

impl FindError {
    /// What was probably meant, in place of the part that is wrong.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::UnknownService { suggestion, .. }
            | Self::UnknownAction { suggestion, .. }
            | Self::UnsupportedPattern { suggestion, .. } => *suggestion,
        }
    }
}

/// The integration and the pattern that the parts of a `Resource` name; `suffix` is what stands behind the
/// dot, empty where there is none.
///
/// Names are compared as the service compares them: exactly.
pub fn find(service: &str, action: &str, suffix: &str) -> Result<(Integration, Pattern), FindError> {
    let integration = self::service(service)?.find(action)?;
    let pattern = integration.pattern(suffix)?;
    Ok((integration, pattern))
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
    /// The pattern of this suffix, which the integration must support.
    pub fn pattern(self, suffix: &str) -> Result<Pattern, FindError> {
        Pattern::from_suffix(suffix).filter(|&pattern| self.supports(pattern)).ok_or_else(|| {
            FindError::UnsupportedPattern {
                service: self.service.id,
                action: self.action.name,
                pattern: suffix.to_owned(),
                supported: self.patterns(),
                suggestion: closest(suffix, self.patterns().iter().map(|pattern| pattern.suffix())),
            }
        })
    }
}
