use thiserror::Error;

use crate::similar::closest;
use crate::span::Span;
use crate::syntax::Found;

/// Why a text is no [`Resource`](super::Resource). Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct ResourceError {
    span: Span,
    kind: ResourceErrorKind,
}

impl ResourceError {
    pub(super) const fn new(span: Span, kind: ResourceErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place of the wrong part in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &ResourceErrorKind {
        &self.kind
    }

    /// Whether it is an error whatever the placeholders of the text stand for.
    pub(super) const fn is_certain(&self) -> bool {
        matches!(self.kind, ResourceErrorKind::Pattern { .. } | ResourceErrorKind::SdkPattern { .. })
    }

    /// What most likely should stand at [`span`](Self::span) instead.
    #[must_use]
    pub fn suggestion(&self) -> Option<&'static str> {
        match &self.kind {
            ResourceErrorKind::Partition { found } => closest(found, ["aws", "aws-cn", "aws-us-gov"]),
            ResourceErrorKind::Service { found } => closest(found, ["lambda", "states"]),
            ResourceErrorKind::Pattern { found } => closest(found, [".sync", ".sync:2", ".waitForTaskToken"]),
            _ => None,
        }
    }
}

/// What can be wrong with a `Resource`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ResourceErrorKind {
    /// No text at all.
    #[error("the resource is empty: expected an ARN, as `arn:aws:states:::lambda:invoke`")]
    Empty,
    /// A text that is no ARN.
    #[error("`{text}` is not an ARN: expected one, as `arn:aws:states:::lambda:invoke`")]
    NotAnArn {
        /// The text.
        text: String,
    },
    /// A part without which there is no such resource.
    #[error("the ARN has no {part}: expected `{expected}`")]
    Missing {
        /// The part.
        part: &'static str,
        /// The form of the whole.
        expected: &'static str,
    },
    /// A character that the part cannot have.
    #[error("the {part} of the ARN cannot have {}", Found::Character(*.character))]
    Character {
        /// The part.
        part: &'static str,
        /// The character.
        character: char,
    },
    /// A second part that is no partition of AWS.
    #[error("unknown partition `{found}`: expected `aws`, `aws-cn`, `aws-us-gov` or another `aws-…`")]
    Partition {
        /// What stands there.
        found: String,
    },
    /// A third part that no `Resource` has.
    #[error(
        "`{found}` is not called by an ARN of its own: expected `lambda` or `states`, \
         as in `arn:aws:states:::sqs:sendMessage`"
    )]
    Service {
        /// What stands there.
        found: String,
    },
    /// A Lambda ARN of something else than a function.
    #[error("`{found}` is not a Lambda function: expected `function:NAME` or `function:NAME:VERSION`")]
    NotAFunction {
        /// What stands there.
        found: String,
    },
    /// The ARN of a state machine or execution.
    #[error(
        "a state machine is not called by its own ARN: expected `arn:aws:states:::states:startExecution`"
    )]
    StateMachine,
    /// A suffix of the action that is no pattern.
    #[error(
        "unknown integration pattern `{found}`: expected `.sync`, `.sync:2`, `.waitForTaskToken` or none"
    )]
    Pattern {
        /// What stands there.
        found: String,
    },
    /// A pattern that SDK integrations do not have.
    #[error("an SDK integration cannot wait with `{found}`: expected `.waitForTaskToken` or no pattern")]
    SdkPattern {
        /// What stands there.
        found: String,
    },
    /// More than the ARN can hold.
    #[error("unexpected `{found}` behind the {part}")]
    Trailing {
        /// What stands there.
        found: String,
        /// The last part.
        part: &'static str,
    },
}
