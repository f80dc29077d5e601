use serde::{Serialize, Serializer};

use super::read::{Field, unexpected};
use crate::syntax::{Kind, Node};
use crate::value::Fault;

/// A path, or the `null` that means something else than leaving the field out.
///
/// `InputPath: null` and `OutputPath: null` give an empty object, `ResultPath: null` throws the result away.
///
/// Source: ASL specification, section *Input and Output Processing*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the field has these two kinds of value")]
pub enum PathOrNull {
    /// `null`
    Null,
    /// A path, as `$.result`.
    Path(String),
}

impl PathOrNull {
    /// The text of the path; `None` for `null`.
    #[must_use]
    pub fn as_path(&self) -> Option<&str> {
        if let Self::Path(path) = self { Some(path) } else { None }
    }
}

impl<T: Into<String>> From<T> for PathOrNull {
    fn from(path: T) -> Self {
        Self::Path(path.into())
    }
}

impl Field for PathOrNull {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let (span, kind) = node.into_parts();
        match kind {
            Kind::Null => Ok(Self::Null),
            Kind::String(path) => Ok(Self::Path(path.into_owned())),
            other => Err(unexpected(span, &other, "a path or `null`")),
        }
    }
}

impl Serialize for PathOrNull {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_path().serialize(serializer)
    }
}
