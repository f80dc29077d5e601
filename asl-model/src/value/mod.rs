//! JSON values that stay as they were written.
//!
//! [`Value`] keeps the order of members and the text of numbers: `1.0` stays `1.0`, `1e23` and integers of
//! any length survive. It needs neither `arbitrary_precision` nor `preserve_order` of `serde_json`, which
//! would change what every other crate of a user's build gets.
//!
//! ```
//! use asl_model::value::Value;
//!
//! let value = Value::object([("rate", Value::from(1.5)), ("tags", Value::array(["a", "b"]))]);
//! assert_eq!(value.to_json(), r#"{"rate":1.5,"tags":["a","b"]}"#);
//!
//! let exact: Value = serde_json::from_str(r#"{"b": 1.00, "a": 123456789012345678901234567890}"#)?;
//! assert_eq!(serde_json::to_string(&exact)?, r#"{"b":1.00,"a":123456789012345678901234567890}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod convert;
mod de;
mod map;
mod number;
mod read;
mod read_error;
mod schema;
mod ser;

#[cfg(test)]
mod tests;

use std::fmt;

pub(crate) use de::Input;
pub use map::Map;
pub use number::{InvalidNumber, Number};
pub(crate) use read::{duplicate_key, read_elements, read_text};
pub(crate) use read_error::Fault;
pub use read_error::{ReadError, ReadErrorKind};
pub use ser::to_value;
pub(crate) use ser::{to_json, to_json_pretty};

/// A JSON value with the order of its members and the text of its numbers.
///
/// Two values are equal where they are the same JSON value: the order of members does not matter, and
/// numbers are compared as numbers, so `1.0` equals `1`. Compare [`to_json`](Self::to_json) where the
/// spelling matters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_enums, reason = "JSON has these six kinds")]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it was written.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Self>),
    /// An object, in the order of its members.
    Object(Map<Self>),
}

impl Value {
    /// An array of these elements.
    #[must_use]
    pub fn array<T: Into<Self>>(elements: impl IntoIterator<Item = T>) -> Self {
        elements.into_iter().collect()
    }

    /// An object of these members; of two members of one name the second counts.
    #[must_use]
    pub fn object<K: Into<String>, V: Into<Self>>(members: impl IntoIterator<Item = (K, V)>) -> Self {
        members.into_iter().collect()
    }

    /// Whether this is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value of a boolean.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    /// A number.
    #[must_use]
    pub const fn as_number(&self) -> Option<&Number> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// A whole number that fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    /// A number, to the precision of an `f64`.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number().map(Number::as_f64)
    }

    /// The text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The elements of an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(elements) = self { Some(elements) } else { None }
    }

    /// The elements of an array, to change them.
    #[must_use]
    pub const fn as_array_mut(&mut self) -> Option<&mut Vec<Self>> {
        if let Self::Array(elements) = self { Some(elements) } else { None }
    }

    /// The members of an object.
    #[must_use]
    pub const fn as_object(&self) -> Option<&Map<Self>> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// The members of an object, to change them.
    #[must_use]
    pub const fn as_object_mut(&mut self) -> Option<&mut Map<Self>> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// The value of the member `key`, where this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// JSON text in one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// JSON text in many lines, indented by two spaces.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        to_json_pretty(self)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&if f.alternate() { self.to_json_pretty() } else { self.to_json() })
    }
}
