use std::fmt;

/// What an intrinsic function takes and gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Signature {
    /// The parameters with a name of their own.
    pub parameters: &'static [Parameter],
    /// How many of them, at the end, may be left out.
    pub optional: usize,
    /// What any number of further arguments must be; `None` where there may be none.
    pub variadic: Option<Parameter>,
    /// What the function gives.
    pub result: Type,
    /// The month of the announcement.
    pub since: &'static str,
}

/// A parameter of an intrinsic function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// Our name for it; arguments are known by their position.
    pub name: &'static str,
    /// What it takes.
    pub kind: Type,
    /// What the documentation demands beyond the type.
    pub limit: Option<Limit>,
}

/// A kind of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// Any value.
    Any,
    /// A string, a number, a boolean or null.
    Scalar,
    /// A string.
    String,
    /// A number, which is rounded to the nearest integer.
    Integer,
    /// A boolean.
    Boolean,
    /// Null.
    Null,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// A demand on a value beyond its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// An integer of at least this.
    AtLeast(i64),
    /// An integer other than 0.
    NonZero,
    /// An integer of 32 bits with sign.
    ThirtyTwoBits,
    /// At most this many characters, for other values than strings in their JSON text.
    Characters(usize),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// `false`.
    False,
}

impl Type {
    /// Whether a value of this type can be one of `other`.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let is_scalar = |kind| !matches!(kind, Self::Array | Self::Object);
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) => true,
            (Self::Scalar, kind) | (kind, Self::Scalar) => is_scalar(kind),
            (kind, other) => kind == other,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Any => "any value",
            Self::Scalar => "a string, a number, a boolean or null",
            Self::String => "a string",
            Self::Integer => "a number",
            Self::Boolean => "a boolean",
            Self::Null => "null",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(f, "at least {least}"),
            Self::NonZero => f.write_str("not 0"),
            Self::ThirtyTwoBits => write!(f, "between {} and {}", i32::MIN, i32::MAX),
            Self::Characters(most) => write!(f, "at most {most} characters long"),
            Self::OneOf(words) => {
                for (position, word) in words.iter().enumerate() {
                    let separator = if position == 0 { "one of " } else { ", " };
                    write!(f, "{separator}`{word}`")?;
                }
                Ok(())
            }
            Self::False => f.write_str("`false`"),
        }
    }
}

/// A value whose limits can be checked.
pub(super) enum Datum<'d> {
    Text(&'d str),
    /// A number as it is written, and rounded as the functions round it.
    Number {
        text: &'d str,
        rounded: i128,
    },
    Bool(bool),
}

impl Limit {
    /// What the value is, for the message, if it lies outside the limit.
    pub(super) fn excludes(self, datum: &Datum<'_>) -> Option<String> {
        let (excluded, found) = match (self, datum) {
            (Self::Characters(most), Datum::Text(text)) => {
                let characters = text.chars().count();
                (characters > most, characters.to_string())
            }
            (Self::OneOf(words), Datum::Text(text)) => (!words.contains(text), format!("`{text}`")),
            (Self::False, Datum::Bool(value)) => (*value, format!("`{value}`")),
            (Self::AtLeast(least), Datum::Number { text, rounded }) => {
                (*rounded < i128::from(least), (*text).to_owned())
            }
            (Self::NonZero, Datum::Number { text, rounded }) => (*rounded == 0, (*text).to_owned()),
            (Self::ThirtyTwoBits, Datum::Number { text, rounded }) => {
                (i32::try_from(*rounded).is_err(), (*text).to_owned())
            }
            _ => return None,
        };
        excluded.then_some(found)
    }
}

impl Signature {
    /// How many arguments there are at least.
    #[must_use]
    pub const fn least(&self) -> usize {
        self.parameters.len() - self.optional
    }

    /// How many arguments there are at most; `None` where there is no bound.
    #[must_use]
    pub const fn most(&self) -> Option<usize> {
        if self.variadic.is_some() { None } else { Some(self.parameters.len()) }
    }

    /// The parameter at a position.
    #[must_use]
    pub fn parameter(&self, position: usize) -> Option<&Parameter> {
        self.parameters.get(position).or(self.variadic.as_ref())
    }
}
