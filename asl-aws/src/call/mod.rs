//! What a Task state calls, whichever kind of integration it is.

#[cfg(test)]
mod tests;

use asl_model::error_name::SERVICE_ERRORS;
use asl_model::resource::{Pattern, Resource, ResourceKind};
use thiserror::Error;

use crate::database::{Action, Database, Version};
use crate::integration::{self, Integration};
use crate::sdk;
use crate::shape::Shape;

/// A call of a service in a pattern: what stands in the `Resource` of a Task.
///
/// ```
/// use asl_aws::Call;
/// use asl_model::resource::Resource;
///
/// let resource = Resource::parse("arn:aws:states:::ecs:runTask.sync")?;
/// let call = Call::of(&resource)?.expect("every part of the resource is known");
/// # #[cfg(feature = "optimized")]
/// # {
/// let task = call.result().unwrap().as_structure().unwrap();
/// assert!(task.member("TaskArn").is_some(), "the result is the task itself, and not a list of tasks");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call<'a> {
    api: Api<'a>,
    pattern: Pattern,
}

/// Whose names the parts of a call have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Api<'a> {
    /// An optimized integration.
    Optimized(Integration),
    /// An AWS SDK integration.
    Sdk(sdk::Integration<'a>),
}

/// Why a `Resource` calls nothing that can be called.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum CallError {
    /// There is no such optimized integration.
    Optimized(#[from] integration::FindError),
    /// There is no such AWS SDK integration.
    Sdk(#[from] sdk::FindError),
}

impl CallError {
    /// What was probably meant, in place of the name that is wrong.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        match self {
            Self::Optimized(error) => error.suggestion(),
            Self::Sdk(error) => error.suggestion(),
        }
    }
}

impl<'a> Call<'a> {
    /// What a `Resource` calls; `None` where that is no service (a function by its own ARN, an activity, the
    /// data of a Map), or where placeholders hide it.
    pub fn of(resource: &'a Resource) -> Result<Option<Self>, CallError> {
        let (sdk, call) = match resource.kind() {
            ResourceKind::Optimized(call) | ResourceKind::Http(call) => (false, call),
            ResourceKind::Sdk(call) => (true, call),
            _ => return Ok(None),
        };
        let (Some(service), Some(action), Some(pattern)) =
            (call.service().known(), call.action().known(), call.pattern())
        else {
            return Ok(None);
        };
        let call = if sdk {
            Self::sdk(service, action, pattern)?
        } else {
            Self::optimized(service, action, pattern)?
        };
        Ok(Some(call))
    }

    /// The call of an optimized integration.
    pub fn optimized(service: &str, action: &str, pattern: Pattern) -> Result<Self, integration::FindError> {
        let integration = integration::find(service, action)?;
        integration.check(pattern)?;
        Ok(Self { api: Api::Optimized(integration), pattern })
    }

    /// The call of an AWS SDK integration.
    pub fn sdk(service: &str, action: &'a str, pattern: Pattern) -> Result<Self, sdk::FindError> {
        let integration = sdk::find(service, action)?;
        integration.check(pattern)?;
        Ok(Self { api: Api::Sdk(integration), pattern })
    }

    /// The integration.
    #[must_use]
    pub const fn api(self) -> Api<'a> {
        self.api
    }

    /// The pattern.
    #[must_use]
    pub const fn pattern(self) -> Pattern {
        self.pattern
    }

    /// The action's model; `None` where the features of this crate leave it out.
    #[must_use]
    pub fn model(self) -> Option<Action<'static>> {
        match self.api {
            Api::Optimized(integration) => {
                Database::optimized()?.service(integration.service().id())?.action(integration.action())
            }
            Api::Sdk(integration) => integration.model(),
        }
    }

    /// Where the models come from; `None` where the features of this crate leave them out.
    #[must_use]
    pub fn version(self) -> Option<&'static Version> {
        let database = match self.api {
            Api::Optimized(_) => Database::optimized(),
            Api::Sdk(_) => Database::sdk(),
        };
        database.map(Database::version)
    }

    /// What `Parameters` or `Arguments` must look like; `None` where the model is left out.
    #[must_use]
    pub fn request(self) -> Option<Shape<'static>> {
        Some(self.model()?.request(self.pattern))
    }

    /// What the state receives, before `ResultSelector`; `None` where nobody can know it, or the model is
    /// left out.
    ///
    /// A result has its names as `$states.result` and paths must write them, and what an integration adds or
    /// leaves out: the metadata of the call, the description of the job under `.sync`.
    #[must_use]
    pub fn result(self) -> Option<Shape<'static>> {
        self.model()?.result(self.pattern)
    }

    /// What stands before the dot in the names of the errors of its API.
    #[must_use]
    pub fn error_prefix(self) -> &'static str {
        match self.api {
            Api::Optimized(integration) => {
                integration.service().error_prefixes().first().copied().unwrap_or_default()
            }
            Api::Sdk(integration) => integration.service().error_prefix(),
        }
    }

    /// The whole names of the errors that are known to come from the service, sorted: those of the model,
    /// those in [`SERVICE_ERRORS`], and the one that an AWS SDK integration raises where the service's model
    /// has none.
    ///
    /// Services add errors without notice, so an error that is not among them is no mistake; and every call
    /// can fail with the predefined errors, which are not among them.
    #[must_use]
    pub fn errors(self) -> Vec<String> {
        let prefix = self.error_prefix();
        let modelled = self.model().into_iter().flat_map(Action::errors);
        let mut errors = modelled.map(|error| format!("{prefix}.{error}")).collect::<Vec<_>>();
        match self.api {
            Api::Optimized(integration) => {
                let prefixes = integration.service().error_prefixes();
                let is_own =
                    |name: &str| name.split_once('.').is_some_and(|(own, _)| prefixes.contains(&own));
                let facts = SERVICE_ERRORS.iter().filter(|fact| is_own(fact.name));
                errors.extend(facts.map(|fact| fact.name.to_owned()));
            }
            Api::Sdk(_) => errors.push(format!("{prefix}.{prefix}Exception")),
        }
        errors.sort();
        errors.dedup();
        errors
    }
}
