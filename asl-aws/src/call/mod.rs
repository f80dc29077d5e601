//! What a Task state calls, whichever kind of integration it is.

#[cfg(test)]
mod tests;

use crate::database::{Action, Database, Version};
use crate::integration::{self, Integration, Pattern};
use crate::sdk;
use crate::shape::Shape;

/// A call of a service in a pattern: what stands in the `Resource` of a Task.
///
/// ```
/// use asl_aws::Call;
///
/// let call = Call::optimized("ecs", "runTask", "sync")?;
/// # #[cfg(feature = "optimized")]
/// # {
/// let task = call.result().unwrap().as_structure().unwrap();
/// assert!(task.member("TaskArn").is_some(), "the result is the task itself, and not a list of tasks");
/// # }
/// # Ok::<(), asl_aws::integration::FindError>(())
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

impl<'a> Call<'a> {
    /// The optimized integration that the parts of a `Resource` name; `suffix` is what stands behind the dot,
    /// empty where there is none.
    pub fn optimized(service: &str, action: &str, suffix: &str) -> Result<Self, integration::FindError> {
        let (integration, pattern) = integration::find(service, action, suffix)?;
        Ok(Self { api: Api::Optimized(integration), pattern })
    }

    /// The AWS SDK integration that the parts of a `Resource` behind `aws-sdk:` name.
    pub fn sdk(service: &str, action: &'a str, suffix: &str) -> Result<Self, sdk::FindError> {
        let (integration, pattern) = sdk::find(service, action, suffix)?;
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

    /// What the state receives, before `ResultSelector`; `None` where nobody can know it, or the model is left
    /// out.
    ///
    /// A result has its names as `$states.result` and paths must write them, and what an integration adds or
    /// leaves out: the metadata of the call, the description of the job under `.sync`.
    #[must_use]
    pub fn result(self) -> Option<Shape<'static>> {
        self.model()?.result(self.pattern)
    }

    /// What stands before the dot in the names of its errors.
    #[must_use]
    pub const fn error_prefix(self) -> &'static str {
        match self.api {
            Api::Optimized(integration) => integration.service().error_prefix(),
            Api::Sdk(integration) => integration.service().error_prefix(),
        }
    }

    /// The whole names of the errors that are known: those of the model, those that the Developer Guide names,
    /// and the one that an AWS SDK integration raises where the service's model has none.
    ///
    /// Services add errors without notice, so an error that is not among them is no mistake.
    #[must_use]
    pub fn errors(self) -> Vec<String> {
        let prefix = self.error_prefix();
        let modelled = self.model().into_iter().flat_map(Action::errors);
        let mut errors = modelled.map(|error| format!("{prefix}.{error}")).collect::<Vec<_>>();
        match self.api {
            Api::Optimized(integration) => {
                errors.extend(integration.service().errors().iter().map(|error| error.name().to_owned()));
            }
            Api::Sdk(_) => errors.push(format!("{prefix}.{prefix}Exception")),
        }
        errors.sort();
        errors.dedup();
        errors
    }
}
