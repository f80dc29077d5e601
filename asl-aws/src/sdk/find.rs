use asl_model::resource::Pattern;
use asl_model::similar::closest;
use thiserror::Error;

use super::{Integration, PATTERNS, Service, Status, services};
use crate::database::Database;
use crate::integration;

/// Why a `Resource` names no AWS SDK integration that can be called.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FindError {
    /// No service has this name.
    #[error("there is no AWS SDK integration with a service `{service}`")]
    #[non_exhaustive]
    UnknownService {
        /// The name as it was written.
        service: String,
        /// The service that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// AWS has shut the service down.
    #[error("AWS has shut `{service}` down")]
    #[non_exhaustive]
    RetiredService {
        /// The service.
        service: &'static str,
    },
    /// Step Functions does not call the service any more.
    #[error("Step Functions does not call `{service}` any more")]
    #[non_exhaustive]
    DeprecatedService {
        /// The service.
        service: &'static str,
    },
    /// The service has no action of this name.
    #[error("the service `{service}` has no action `{action}`")]
    #[non_exhaustive]
    UnknownAction {
        /// The service.
        service: &'static str,
        /// The name as it was written.
        action: String,
        /// The action that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// The service has the action, and Step Functions cannot call it.
    #[error("Step Functions can't call `{service}:{action}`")]
    #[non_exhaustive]
    UnsupportedAction {
        /// The service.
        service: &'static str,
        /// The action.
        action: String,
    },
    /// AWS SDK integrations do not have this pattern.
    #[error("AWS SDK integrations can't be called with `{}`", pattern.suffix())]
    #[non_exhaustive]
    UnsupportedPattern {
        /// The pattern.
        pattern: Pattern,
        /// The optimized integration of the same action that has it.
        optimized: Option<integration::Integration>,
    },
}

impl FindError {
    /// What was probably meant, in place of the name that is wrong.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::UnknownService { suggestion, .. } | Self::UnknownAction { suggestion, .. } => *suggestion,
            Self::RetiredService { .. }
            | Self::DeprecatedService { .. }
            | Self::UnsupportedAction { .. }
            | Self::UnsupportedPattern { .. } => None,
        }
    }
}

/// The integration of these names, which are compared as the service compares them: exactly.
///
/// Without the feature `full` every action of a service counts as known.
pub fn find<'a>(service: &str, action: &'a str) -> Result<Integration<'a>, FindError> {
    let service = self::service(service)?;
    match service.status {
        Status::Retired => Err(FindError::RetiredService { service: service.id }),
        Status::Deprecated => Err(FindError::DeprecatedService { service: service.id }),
        Status::Documented | Status::Derived => service.find(action),
    }
}

/// The service of this id.
pub fn service(id: &str) -> Result<&'static Service, FindError> {
    let services = services();
    let found = services.binary_search_by(|service| service.id.cmp(id)).ok();
    found.and_then(|index| services.get(index)).ok_or_else(|| {
        // Many write what IAM calls the service, as `states` for `sfn`.
        let by_iam = services.iter().find(|service| service.iam_prefix == id).map(|service| service.id);
        let suggestion = by_iam.or_else(|| closest(id, services.iter().map(|service| service.id)));
        FindError::UnknownService { service: id.to_owned(), suggestion }
    })
}

impl Service {
    /// The integration of this action.
    pub fn find<'a>(&'static self, action: &'a str) -> Result<Integration<'a>, FindError> {
        if self.unsupported.contains(&action) {
            return Err(FindError::UnsupportedAction { service: self.id, action: action.to_owned() });
        }
        let model = Database::sdk().and_then(|database| database.service(self.id));
        if let Some(model) = model
            && model.action(action).is_none()
        {
            let suggestion = model.closest_action(action);
            return Err(FindError::UnknownAction { service: self.id, action: action.to_owned(), suggestion });
        }
        Ok(Integration { service: self, action })
    }
}

impl Integration<'_> {
    /// Whether AWS SDK integrations have the pattern, as an error that says what has it.
    pub(crate) fn check(self, pattern: Pattern) -> Result<(), FindError> {
        if PATTERNS.contains(&pattern) {
            return Ok(());
        }
        let services = integration::services().iter();
        let mut same = services
            .filter(|service| self.is_called_by(service))
            .flat_map(|service| service.find(self.action));
        let optimized = same.find(|integration| integration.supports(pattern));
        Err(FindError::UnsupportedPattern { pattern, optimized })
    }

    /// Whether an optimized integration calls the same service: most of those have IAM's names.
    fn is_called_by(self, optimized: &integration::Service) -> bool {
        optimized.id() == self.service.id || optimized.id() == self.service.iam_prefix
    }
}
