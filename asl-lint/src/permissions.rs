//! What the execution role must be allowed to do, for definitions that nobody typed.

use asl_aws::permission::{Permissions, definition};

use crate::input;
use crate::source::Source;

/// What the execution role of each definition in a text must be allowed to do: what its states call, and no more.
///
/// ```
/// use asl_lint::{Source, permissions};
///
/// let machine = r#"{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
///     "Parameters": {"TopicArn": "arn:aws:sns:eu-west-1:123456789012:news", "Message": "hello"}, "End": true}}}"#;
/// let permissions = permissions(&Source::new("news.asl.json", machine));
/// assert_eq!(permissions[0].statements()[0].actions(), ["sns:Publish"]);
/// ```
#[must_use]
pub fn permissions(source: &Source) -> Vec<Permissions> {
    let documents = input::read(source);
    let definitions = documents.iter().filter(|document| !document.is_foreign());
    definitions.filter_map(|document| document.root().map(definition)).collect()
}
