use std::any::type_name;

use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Map, Number, Value};

/// Turns whatever can be serialized as JSON into a value, with the numbers as `serde_json` writes them.
///
/// # Errors
///
/// What cannot be JSON: a map whose keys are neither strings nor numbers, or an error of the type's own.
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, serde_json::Error> {
    serde_json::from_str(&serde_json::to_string(value)?)
}

/// JSON text in one line, of the types of this crate.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> String {
    // It cannot fail: their keys are strings, their numbers are JSON, and the text goes into memory.
    serde_json::to_string(value).unwrap_or_default()
}

/// JSON text in many lines, of the types of this crate.
pub(crate) fn to_json_pretty<T: Serialize + ?Sized>(value: &T) -> String {
    // As above.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Whether `E` is the error of `serde_json`, and so what fails with it reads or writes JSON.
///
/// Only JSON can take a number as text; a mistake here costs the spelling of a number and nothing else.
pub(super) fn is_json<E>() -> bool {
    type_name::<E>() == type_name::<serde_json::Error>()
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(elements) => serializer.collect_seq(elements),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl Serialize for Number {
    /// To JSON as it was written; to other formats as the nearest number that they have.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.as_str();
        if let Some(value) = canonical::<i64>(text) {
            return serializer.serialize_i64(value);
        }
        if let Some(value) = canonical::<u64>(text) {
            return serializer.serialize_u64(value);
        }
        if is_json::<S::Error>() {
            return RawValue::from_string(text.to_owned()).map_err(S::Error::custom)?.serialize(serializer);
        }
        serializer.serialize_f64(self.as_f64())
    }
}

/// The integer that is written exactly like this.
fn canonical<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse::<T>().ok().filter(|_| text != "-0")
}
