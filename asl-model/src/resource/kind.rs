use super::{Part, Pattern};

/// What a [`Resource`](super::Resource) calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceKind<'r> {
    /// A Lambda function by its own ARN: `arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME`.
    LambdaFunction {
        /// The name of the function.
        name: Part<'r>,
        /// Its version or alias.
        qualifier: Option<Part<'r>>,
    },
    /// An activity, for which workers of the user's own poll:
    /// `arn:PARTITION:states:REGION:ACCOUNT:activity:NAME`.
    Activity {
        /// The name of the activity.
        name: Part<'r>,
    },
    /// A service through its optimised integration: `arn:PARTITION:states:::SERVICE:ACTION`.
    Optimized(Integration<'r>),
    /// A service through its SDK: `arn:PARTITION:states:::aws-sdk:SERVICE:ACTION`.
    Sdk(Integration<'r>),
    /// An HTTPS endpoint: `arn:PARTITION:states:::http:invoke`.
    Http(Integration<'r>),
    /// What a Distributed Map reads from or writes to S3: `arn:PARTITION:states:::s3:getObject`,
    /// `…:listObjectsV2`, `…:putObject`. No Task can call it.
    MapData(Integration<'r>),
    /// Placeholders hide what it is.
    Unknown,
}

/// A call of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integration<'r> {
    pub(super) service: Part<'r>,
    pub(super) action: Part<'r>,
    pub(super) pattern: Option<Pattern>,
}

impl<'r> Integration<'r> {
    /// The service by the name that Step Functions has for it.
    #[must_use]
    pub const fn service(self) -> Part<'r> {
        self.service
    }

    /// The action, without a pattern.
    #[must_use]
    pub const fn action(self) -> Part<'r> {
        self.action
    }

    /// How the state waits; `None` where a placeholder hides it.
    #[must_use]
    pub const fn pattern(self) -> Option<Pattern> {
        self.pattern
    }
}
