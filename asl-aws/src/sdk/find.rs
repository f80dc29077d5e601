use std::borrow::Cow;

use asl_model::similar::closest;
use thiserror::Error;

use super::{Integration, PATTERNS, Service, Status, services};
use crate::database::Database;
use crate::integration::{self, Pattern};

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
    #[error("AWS SDK integrations can't be called with `.{pattern}`")]
    #[non_exhaustive]
    UnsupportedPattern {
        /// The pattern as it was written, without its dot.
        pattern: String,
        /// The suffix, or the optimized integration that has the pattern, whichever was probably meant.
        suggestion: Option<String>,
    },
}

impl FindError {
    /// What was probably meant, in place of the part that is wrong; under an unsupported pattern it can be the
    /// whole optimized integration, without its partition.
    #[must_use]
    pub fn suggestion(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::UnknownService { suggestion, .. } | Self::UnknownAction { suggestion, .. } => {
                suggestion.map(Cow::Borrowed)
            }
            Self::UnsupportedPattern { suggestion, .. } => suggestion.clone().map(Cow::Owned),
            Self::RetiredService { .. } | Self::DeprecatedService { .. } | Self::UnsupportedAction { .. } => {
                None
            }
        }
    }
}

/// The integration and the pattern that the parts of a `Resource` name; `suffix` is what stands behind the
/// dot, empty where there is none.
///
/// Names are compared as the service compares them: exactly. Without the feature `full` every action of a
/// service counts as known.
pub fn find<'a>(
    service: &str,
    action: &'a str,
    suffix: &str,
) -> Result<(Integration<'a>, Pattern), FindError> {
    let service = self::service(service)?;
    match service.status {
        Status::Retired => return Err(FindError::RetiredService { service: service.id }),
        Status::Deprecated => return Err(FindError::DeprecatedService { service: service.id }),
        Status::Documented | Status::Derived => {}
    }
    let integration = service.find(action)?;
    Ok((integration, integration.pattern(suffix)?))
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
    /// The pattern of this suffix.
    pub fn pattern(self, suffix: &str) -> Result<Pattern, FindError> {
        let pattern = Pattern::from_suffix(suffix);
        if let Some(pattern) = pattern.filter(|pattern| PATTERNS.contains(pattern)) {
            return Ok(pattern);
        }
        let optimized = || {
            let pattern = pattern?;
            let service = integration::services().iter().find(|service| self.is_same(service))?;
            let integration = service.find(self.action).ok().filter(|found| found.supports(pattern))?;
            Some(integration.resource(pattern))
        };
        let suggestion = optimized()
            .or_else(|| closest(suffix, PATTERNS.iter().map(|pattern| pattern.suffix())).map(str::to_owned));
        Err(FindError::UnsupportedPattern { pattern: suffix.to_owned(), suggestion })
    }

    /// Whether an optimized integration calls the same service: most of those have IAM's names.
    fn is_same(self, optimized: &integration::Service) -> bool {
        optimized.id() == self.service.id || optimized.id() == self.service.iam_prefix
    }
}
