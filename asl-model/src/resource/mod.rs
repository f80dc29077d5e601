//! The field `Resource` of a Task, of an `ItemReader` and of a `ResultWriter`.
//!
//! A [`Resource`] is read by the grammar of the Step Functions documentation ("Task workflow state",
//! "Integrating services"). Whether a service or an action exists is not asked here. Placeholders `${…}` may stand
//! anywhere: what they cover is unknown, and never an error.
//!
//! ```
//! use asl_model::resource::{Pattern, Resource, ResourceKind};
//!
//! let resource = Resource::parse("arn:${AWS::Partition}:states:::sagemaker:createTrainingJob.sync")?;
//! let ResourceKind::Optimized(integration) = resource.kind() else { panic!("an optimised integration") };
//! assert_eq!(integration.action().known(), Some("createTrainingJob"));
//! assert_eq!(integration.pattern(), Some(Pattern::Sync));
//! assert_eq!(resource.partition().and_then(|partition| partition.known()), None);
//!
//! let text = "arn:aws:states:::sqs:sendMessage.waitForToken";
//! let error = Resource::parse(text).unwrap_err();
//! assert_eq!(error.span().text(text), Some(".waitForToken"));
//! assert_eq!(error.suggestion(), Some(".waitForTaskToken"));
//! # Ok::<(), asl_model::resource::ResourceError>(())
//! ```

mod error;
mod kind;
mod known;
mod parse;
mod part;
mod pattern;
#[cfg(test)]
mod tests;

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use crate::span::Span;
use crate::syntax::contains_placeholder;

pub use error::{ResourceError, ResourceErrorKind};
pub use kind::{Integration, ResourceKind};
pub use part::Part;
pub use pattern::Pattern;

/// What a state calls: the text of a field `Resource`.
///
/// Two resources are equal where their texts are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Resource {
    text: String,
    /// `None` where placeholders hide what kind of resource this is.
    arn: Option<Arn>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Arn {
    partition: Span,
    region: Span,
    account: Span,
    body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Body {
    LambdaFunction { name: Span, qualifier: Option<Span> },
    Activity { name: Span },
    Integration { sdk: bool, service: Span, action: Span, pattern: Option<Pattern> },
}

impl Resource {
    /// Reads the text of a field `Resource`.
    ///
    /// A text with placeholders is [`ResourceKind::Unknown`] where they hide its parts. The one error that it
    /// can have is a pattern that does not exist.
    pub fn parse(text: &str) -> Result<Self, ResourceError> {
        let arn = match parse::arn(text) {
            Ok(arn) => Some(arn),
            Err(error) if contains_placeholder(text) && !error.is_certain() => None,
            Err(error) => return Err(error),
        };
        Ok(Self { text: text.to_owned(), arn })
    }

    /// The call of a service through its optimised integration, in the partition `aws`.
    ///
    /// ```
    /// use asl_model::resource::{Pattern, Resource};
    ///
    /// let resource = Resource::optimized("sagemaker", "createTrainingJob", Pattern::Sync);
    /// assert_eq!(resource.as_str(), "arn:aws:states:::sagemaker:createTrainingJob.sync");
    /// ```
    #[must_use]
    pub fn optimized(service: &str, action: &str, pattern: Pattern) -> Self {
        Self::integration_of(false, service, action, pattern)
    }

    /// The call of a service through its SDK, in the partition `aws`.
    ///
    /// ```
    /// use asl_model::resource::{Pattern, Resource};
    ///
    /// let resource = Resource::sdk("sagemaker", "describeEndpoint", Pattern::RequestResponse);
    /// assert_eq!(resource.as_str(), "arn:aws:states:::aws-sdk:sagemaker:describeEndpoint");
    /// ```
    #[must_use]
    pub fn sdk(service: &str, action: &str, pattern: Pattern) -> Self {
        Self::integration_of(true, service, action, pattern)
    }

    fn integration_of(sdk: bool, service: &str, action: &str, pattern: Pattern) -> Self {
        let mut text = String::from("arn:");
        let mut push = |part: &str, separator: &str| {
            let start = text.len();
            text.push_str(part);
            let span = Span::new(start, text.len());
            text.push_str(separator);
            span
        };
        let partition = push("aws", ":states:");
        let region = push("", ":");
        let account = push("", if sdk { ":aws-sdk:" } else { ":" });
        let service = push(service, ":");
        let action = push(action, pattern.suffix());
        let body = Body::Integration { sdk, service, action, pattern: Some(pattern) };
        Self { text, arn: Some(Arn { partition, region, account, body }) }
    }

    /// The same resource in another partition, which may be a placeholder; an unknown resource as it is.
    pub fn in_partition(&self, partition: &str) -> Result<Self, ResourceError> {
        let Some(arn) = &self.arn else { return Ok(self.clone()) };
        let mut text = self.text.clone();
        text.replace_range(arn.partition.range(), partition);
        Self::parse(&text)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the resource calls.
    #[must_use]
    pub fn kind(&self) -> ResourceKind<'_> {
        match self.arn.as_ref().map(|arn| &arn.body) {
            None => ResourceKind::Unknown,
            Some(Body::LambdaFunction { name, qualifier }) => {
                let qualifier = qualifier.map(|qualifier| self.part(qualifier));
                ResourceKind::LambdaFunction { name: self.part(*name), qualifier }
            }
            Some(Body::Activity { name }) => ResourceKind::Activity { name: self.part(*name) },
            Some(Body::Integration { sdk, service, action, pattern }) => {
                let (service, action) = (self.part(*service), self.part(*action));
                let integration = Integration { service, action, pattern: *pattern };
                match service.text() {
                    _ if *sdk => ResourceKind::Sdk(integration),
                    "http" => ResourceKind::Http(integration),
                    "s3" => ResourceKind::MapData(integration),
                    _ => ResourceKind::Optimized(integration),
                }
            }
        }
    }

    /// The partition of AWS, such as `aws`, `aws-cn` or `aws-us-gov`.
    #[must_use]
    pub fn partition(&self) -> Option<Part<'_>> {
        self.arn.as_ref().map(|arn| self.part(arn.partition))
    }

    /// The Region; `None` where the ARN has none, as with most integrations.
    #[must_use]
    pub fn region(&self) -> Option<Part<'_>> {
        self.arn.as_ref().map(|arn| self.part(arn.region)).filter(|region| !region.text().is_empty())
    }

    /// The account; `None` where the ARN has none, as with most integrations.
    #[must_use]
    pub fn account(&self) -> Option<Part<'_>> {
        self.arn.as_ref().map(|arn| self.part(arn.account)).filter(|account| !account.text().is_empty())
    }

    fn part(&self, span: Span) -> Part<'_> {
        Part::new(&self.text, span)
    }
}

impl FromStr for Resource {
    type Err = ResourceError;

    fn from_str(text: &str) -> Result<Self, ResourceError> {
        Self::parse(text)
    }
}

impl Display for Resource {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
