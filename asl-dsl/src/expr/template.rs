use asl_model::intrinsic::Function;
use asl_model::value::Number;

use crate::data::RawPath;
use crate::jsonata::JsonataCode;
use crate::placeholder::MachinePlaceholder;

/// A tree of literals and paths: what a [payload template] is made from.
///
/// [payload template]: https://states-language.net/spec.html#payload-template
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Template {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it will be written.
    Number(Number),
    /// NaN or infinity, for which JSON has no number: the builder refuses it.
    NotFinite(f64),
    /// A text, which may hold placeholders `${…}`.
    String(String),
    /// A list.
    Array(Vec<Self>),
    /// Members in the order in which they will be written.
    Object(Vec<(String, Self)>),
    /// A value that is filled in when the machine is deployed.
    Placeholder(MachinePlaceholder),
    /// A path to data of the execution.
    Path(RawPath),
    /// What a JSONPath selects, as it was written.
    JsonPath(String),
    /// What only JSONata can compute.
    Jsonata(Box<JsonataCode>),
    /// What a function makes of its arguments during the execution.
    Call(Function, Vec<Self>),
    /// A text that is put together during the execution.
    Format(Vec<Piece>),
}

/// A part of a text that is put together during the execution.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Piece {
    /// It stands there as it is.
    Text(String),
    /// A text, number, boolean or `null` of the data.
    Value(Template),
}

impl Template {
    /// An object of these members.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Whether no part of it waits for data of the execution.
    #[must_use]
    pub fn is_static(&self) -> bool {
        match self {
            Self::Path(_) | Self::JsonPath(_) | Self::Jsonata(_) | Self::Call(..) | Self::Format(_) => false,
            Self::Array(elements) => elements.iter().all(Self::is_static),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_static()),
            _ => true,
        }
    }
}

impl From<&str> for Template {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<&String> for Template {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Template {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<bool> for Template {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(
            impl From<$number> for Template {
                fn from(value: $number) -> Self {
                    Self::Number(Number::from(value))
                }
            }
        )*
    };
}

numbers!(i8 i16 i32 i64 u8 u16 u32 u64);

impl From<f64> for Template {
    fn from(value: f64) -> Self {
        Number::from_f64(value).map_or(Self::NotFinite(value), Self::Number)
    }
}

impl From<f32> for Template {
    /// With the digits that the number is written with, and not those of its nearest `f64`.
    fn from(value: f32) -> Self {
        value.to_string().parse::<f64>().map_or(Self::NotFinite(value.into()), Self::from)
    }
}
