//! The AWS SDK integrations: which services there are, and what they are called.
//!
//! Source: AWS Step Functions Developer Guide, "Supported AWS SDK service integrations", and for the services
//! that it does not list yet the rule by which it names the others.
//!
//! ```
//! use asl_aws::sdk;
//!
//! let integration = sdk::find("sfn", "describeExecution")?;
//! assert_eq!(integration.service().error_prefix(), "Sfn");
//!
//! let mistake = sdk::find("states", "describeExecution").unwrap_err();
//! assert_eq!(mistake.suggestion(), Some("sfn"));
//! # Ok::<(), sdk::FindError>(())
//! ```

mod find;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use asl_model::resource::Pattern;

pub use self::find::{FindError, find, service};
use crate::database::{Action, Database};

/// A service that Step Functions calls through the AWS SDK.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    id: &'static str,
    title: &'static str,
    error_prefix: &'static str,
    iam_prefix: &'static str,
    status: Status,
    unsupported: Vec<&'static str>,
}

/// What is known of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// The Developer Guide lists it.
    Documented,
    /// AWS has it and the Developer Guide does not list it, or not yet: its names follow the same rules.
    Derived,
    /// AWS has shut it down.
    Retired,
    /// Step Functions does not call it any more.
    Deprecated,
}

/// One action of a service, called through the AWS SDK.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integration<'a> {
    service: &'static Service,
    action: &'a str,
}

/// The patterns of every AWS SDK integration: there is no `.sync`.
pub const PATTERNS: &[Pattern] = &[Pattern::RequestResponse, Pattern::WaitForTaskToken];

/// All services, sorted by their id.
#[must_use]
pub fn services() -> &'static [Service] {
    static SERVICES: LazyLock<Vec<Service>> =
        LazyLock::new(|| include_str!("../../data/sdk.tsv").lines().filter_map(Service::parse).collect());
    &SERVICES
}

impl Service {
    /// A line of the table: id, name, error prefix, IAM prefix, status, unsupported actions.
    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut column = || columns.next();
        Some(Self {
            id: column()?,
            title: column()?,
            error_prefix: column()?,
            iam_prefix: column()?,
            status: match column()? {
                "documented" => Status::Documented,
                "derived" => Status::Derived,
                "retired" => Status::Retired,
                "deprecated" => Status::Deprecated,
                _ => return None,
            },
            unsupported: column()?.split_whitespace().collect(),
        })
    }

    /// The name in a `Resource`: `cognitoidentityprovider` in
    /// `arn:aws:states:::aws-sdk:cognitoidentityprovider:adminGetUser`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The name that AWS's SDKs give it: `Cognito Identity Provider`.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// What stands before the dot in the names of its errors: `S3` in `S3.NoSuchKeyException`.
    #[must_use]
    pub const fn error_prefix(&self) -> &'static str {
        self.error_prefix
    }

    /// What stands before the colon in the names of its actions in an IAM policy: `states` for `sfn`.
    #[must_use]
    pub const fn iam_prefix(&self) -> &'static str {
        self.iam_prefix
    }

    /// What is known of the service.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// The actions that Step Functions cannot call: some by decree, and all that stream events.
    #[must_use]
    pub fn unsupported_actions(&self) -> &[&'static str] {
        &self.unsupported
    }
}

impl<'a> Integration<'a> {
    /// The service.
    #[must_use]
    pub const fn service(self) -> &'static Service {
        self.service
    }

    /// The action's name in a `Resource`, as `describeExecution`.
    #[must_use]
    pub const fn action(self) -> &'a str {
        self.action
    }

    /// The model; `None` without the feature `full`.
    #[must_use]
    pub fn model(self) -> Option<Action<'static>> {
        Database::sdk()?.service(self.service.id)?.action(self.action)
    }
}
