//! The optimized integrations: which actions there are, in which patterns, and which errors they raise.
//!
//! Source: AWS Step Functions Developer Guide, "Integrating optimized services", and the errors that its pages
//! and sample projects name.
//!
//! ```
//! use asl_aws::integration::{self, Pattern};
//!
//! let (integration, pattern) = integration::find("sagemaker", "createTrainingJob", "sync")?;
//! assert_eq!(pattern, Pattern::Sync);
//! assert_eq!(integration.service().title(), "Amazon SageMaker");
//!
//! let mistake = integration::find("sagemaker", "createTraningJob", "sync").unwrap_err();
//! assert_eq!(mistake.suggestion(), Some("createTrainingJob"));
//! # Ok::<(), integration::FindError>(())
//! ```

mod catalogue;
mod find;
mod pattern;
#[cfg(test)]
mod tests;

pub use find::{FindError, find, service};
pub use pattern::Pattern;

/// A service that Step Functions has optimized integrations with.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    id: &'static str,
    title: &'static str,
    error_prefix: &'static str,
    errors: &'static [NamedError],
    actions: &'static [Action],
}

/// One action of a service that Step Functions has an optimized integration for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integration {
    service: &'static Service,
    action: &'static Action,
}

/// An error that no API model names, or that is worth a retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedError {
    name: &'static str,
    transient: bool,
}

#[derive(Debug, PartialEq, Eq)]
struct Action {
    name: &'static str,
    patterns: &'static [Pattern],
}

/// All services with optimized integrations, sorted by their id.
#[must_use]
pub const fn services() -> &'static [Service] {
    catalogue::SERVICES
}

/// All optimized integrations, sorted by service and action.
pub fn all() -> impl Iterator<Item = Integration> {
    services().iter().flat_map(Service::integrations)
}

impl Service {
    /// The name in a `Resource`: `elasticmapreduce` in `arn:aws:states:::elasticmapreduce:addStep`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The name as AWS writes it: `Amazon EMR`.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// What stands before the dot in the names of its errors: `SageMaker` in
    /// `SageMaker.ResourceLimitExceededException`.
    #[must_use]
    pub const fn error_prefix(&self) -> &'static str {
        self.error_prefix
    }

    /// The errors that no API model names, or that are worth a retry.
    ///
    /// They are not all there are: see the errors of the action in the service model.
    #[must_use]
    pub const fn errors(&self) -> &'static [NamedError] {
        self.errors
    }

    /// Its integrations, sorted by action.
    pub fn integrations(&'static self) -> impl Iterator<Item = Integration> {
        self.actions.iter().map(move |action| Integration { service: self, action })
    }
}

impl Integration {
    /// The service.
    #[must_use]
    pub const fn service(self) -> &'static Service {
        self.service
    }

    /// The action's name in a `Resource`, as `createTrainingJob`.
    #[must_use]
    pub const fn action(self) -> &'static str {
        self.action.name
    }

    /// The patterns it can be called in; request-response always is one of them.
    #[must_use]
    pub const fn patterns(self) -> &'static [Pattern] {
        self.action.patterns
    }

    /// Whether it can be called in this pattern.
    #[must_use]
    pub fn supports(self, pattern: Pattern) -> bool {
        self.patterns().contains(&pattern)
    }

    /// The `Resource` without the partition: `states:::sagemaker:createTrainingJob.sync` of
    /// `arn:aws:states:::sagemaker:createTrainingJob.sync`.
    #[must_use]
    pub fn resource(self, pattern: Pattern) -> String {
        let separator = if pattern == Pattern::RequestResponse { "" } else { "." };
        format!("states:::{}:{}{separator}{}", self.service.id, self.action.name, pattern.suffix())
    }
}

impl NamedError {
    /// The whole name, as `Lambda.TooManyRequestsException`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Whether AWS says that the same call may succeed a little later.
    #[must_use]
    pub const fn is_transient(self) -> bool {
        self.transient
    }
}
