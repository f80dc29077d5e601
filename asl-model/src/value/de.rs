use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::value::RawValue;

use super::ser::is_json;
use super::{Map, Number, ReadError, ReadErrorKind, Value};

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Input::deserialize(deserializer)? {
            Input::Text(text) => Self::from_json(&text).map_err(ReadError::without_position),
            Input::Value(value) => Ok(value),
        }
        .map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(number) => Ok(number),
            _ => Err(D::Error::custom("expected a number")),
        }
    }
}

impl<'de> Deserialize<'de> for Map {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Object(members) => Ok(members),
            _ => Err(D::Error::custom("expected an object")),
        }
    }
}

/// What a deserializer has to offer.
pub(crate) enum Input {
    /// JSON text, in which numbers are as they were written.
    Text(String),
    /// What a deserializer made of a text, numbers of the usual types among it.
    Value(Value),
}

impl<'de> Deserialize<'de> for Input {
    /// Asks `serde_json` for the text as [`RawValue`] does; every other format, and what `serde` has put into
    /// a buffer on the way (`flatten`, untagged and internally tagged enums), gives values.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw_name = is_json::<D::Error>().then(raw_value_name).flatten();
        match raw_name {
            Some(name) => deserializer.deserialize_newtype_struct(name, InputVisitor { raw_name }),
            None => deserializer.deserialize_any(InputVisitor { raw_name }),
        }
    }
}

/// The name under which [`RawValue`] asks for text. It is private to `serde_json`, so we listen.
fn raw_value_name() -> Option<&'static str> {
    <Box<RawValue>>::deserialize(NameListener).err().and_then(|Asked(name)| name)
}

struct NameListener;

/// The name of the newtype struct that was asked for.
#[derive(Debug)]
struct Asked(Option<&'static str>);

impl<'de> Deserializer<'de> for NameListener {
    type Error = Asked;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Asked> {
        Err(Asked(None))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: V,
    ) -> Result<V::Value, Asked> {
        Err(Asked(Some(name)))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl Error for Asked {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

impl std::error::Error for Asked {}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.unwrap_or_default())
    }
}

struct InputVisitor {
    raw_name: Option<&'static str>,
}

macro_rules! visit {
    ($($method:ident $of:ty)+) => {$(
        fn $method<E: Error>(self, value: $of) -> Result<Self::Value, E> {
            Ok(Input::Value(value.into()))
        }
    )+};
}

impl<'de> Visitor<'de> for InputVisitor {
    type Value = Input;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    visit! {
        visit_bool bool
        visit_i64 i64
        visit_i128 i128
        visit_u64 u64
        visit_u128 u128
        visit_f64 f64
        visit_str &str
        visit_string String
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Input::Value(Value::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let mut array = Vec::with_capacity(elements.size_hint().unwrap_or_default().min(MAX_RESERVED));
        while let Some(element) = elements.next_element::<Value>()? {
            array.push(element);
        }
        Ok(Input::Value(Value::Array(array)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if self.raw_name == Some(&key) {
                return members.next_value::<String>().map(Input::Text);
            }
            let duplicate = |key| A::Error::custom(ReadErrorKind::DuplicateKey { key });
            object.insert_new(key, members.next_value::<Value>()?).map_err(duplicate)?;
        }
        Ok(Input::Value(Value::Object(object)))
    }
}

/// A format may promise more elements than it has.
const MAX_RESERVED: usize = 1024;
