use serde::{Serialize, Serializer};

use super::read::Field;
use crate::syntax::{Kind, Node, contains_placeholder};
use crate::value::{Fault, Number};

/// A value that is written out, or a string in its place that gives it later.
///
/// A `TimeoutSeconds` may be `60`, in a JSONata state `"{% $states.input.limit %}"`, and in a template
/// `"${Limit}"`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Setting<T> {
    /// The value.
    Literal(T),
    /// A JSONata string `{% … %}`, delimiters included.
    Expression(String),
    /// A string that holds a placeholder `${…}` for Terraform, CloudFormation or SAM.
    Placeholder(String),
}

impl<T> Setting<T> {
    /// The value where it is written out.
    pub const fn literal(&self) -> Option<&T> {
        if let Self::Literal(value) = self { Some(value) } else { None }
    }
}

impl Setting<Number> {
    /// A whole number that is written out and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.literal()?.as_i64()
    }

    /// A number that is written out.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.literal().map(Number::as_f64)
    }
}

impl<T> From<T> for Setting<T> {
    fn from(value: T) -> Self {
        Self::Literal(value)
    }
}

/// A string `{% … %}` is an expression, any other a placeholder.
impl<T: Field> From<&str> for Setting<T> {
    fn from(text: &str) -> Self {
        let text = text.to_owned();
        if is_expression(&text) { Self::Expression(text) } else { Self::Placeholder(text) }
    }
}

macro_rules! from_integer {
    ($($integer:ty)+) => {$(
        impl From<$integer> for Setting<Number> {
            fn from(value: $integer) -> Self {
                Self::Literal(value.into())
            }
        }
    )+};
}

from_integer! { i32 i64 u8 u16 u32 u64 usize }

impl<T: Field> Field for Setting<T> {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        match node.kind() {
            Kind::String(text) if is_expression(text) => Ok(Self::Expression(text.clone().into_owned())),
            Kind::String(text) if contains_placeholder(text) => {
                Ok(Self::Placeholder(text.clone().into_owned()))
            }
            _ => T::read(node).map(Self::Literal),
        }
    }
}

/// Whether a JSONata state evaluates this string.
///
/// Source: AWS Step Functions Developer Guide, *Transforming data with JSONata in Step Functions*.
fn is_expression(text: &str) -> bool {
    text.strip_prefix("{%").is_some_and(|rest| rest.ends_with("%}"))
}

impl<T: Serialize> Serialize for Setting<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Literal(value) => value.serialize(serializer),
            Self::Expression(text) | Self::Placeholder(text) => serializer.serialize_str(text),
        }
    }
}
