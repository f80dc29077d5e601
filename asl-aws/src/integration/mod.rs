//! The optimized integrations: which actions there are, and in which patterns.
//!
//! Source: AWS Step Functions Developer Guide, "Integrating optimized services".
//!
//! ```
//! use asl_aws::integration;
//! use asl_model::resource::Pattern;
//!
//! let integration = integration::find("sagemaker", "createTrainingJob")?;
//! assert_eq!(integration.service().title(), "Amazon SageMaker");
//! assert!(integration.supports(Pattern::Sync));
//!
//! let mistake = integration::find("sagemaker", "createTraningJob").unwrap_err();
//! assert_eq!(mistake.suggestion(), Some("createTrainingJob"));
//! # Ok::<(), integration::FindError>(())
//! ```

mod catalogue;
mod find;
#[cfg(test)]
mod tests;

pub use self::find::{FindError, find, service};
use asl_model::resource::Pattern;

/// A service that Step Functions has optimized integrations with.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    id: &'static str,
    title: &'static str,
    error_prefixes: &'static [&'static str],
    actions: &'static [Action],
}

/// One action of a service that Step Functions has an optimized integration for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integration {
    service: &'static Service,
    action: &'static Action,
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
    /// `SageMaker.ResourceLimitExceededException`; first the one that the errors of its API have.
    #[must_use]
    pub const fn error_prefixes(&self) -> &'static [&'static str] {
        self.error_prefixes
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
}

/// Whether an Express workflow may use a pattern.
///
/// AWS Step Functions Developer Guide, "Choosing workflow type": Express workflows know request-response
/// only, and the service refuses the others when the state machine is created.
#[must_use]
pub const fn works_in_express(pattern: Pattern) -> bool {
    matches!(pattern, Pattern::RequestResponse)
}
