//! The words in which a mismatch is told.

use std::fmt;

use super::{Fault, Found, Limit, Measure, Mismatch, Segment, Wanted};

/// The message: where and what, on one line.
impl fmt::Display for Mismatch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place();
        let subject =
            place.as_ref().map_or_else(|| "the parameters".to_owned(), |place| format!("`{place}`"));
        match self.fault() {
            Fault::UnknownMember { .. } => write!(f, "{subject} is no known parameter"),
            Fault::MiscasedMember { name } => write!(f, "{subject} is written `{name}`"),
            Fault::MissingMember { name } => match place {
                Some(place) => write!(f, "`{place}` lacks the required `{name}`"),
                None => write!(f, "the required parameter `{name}` is missing"),
            },
            Fault::NoneGiven { names } => write!(f, "{subject} must have one of {}", listed(names)),
            Fault::SeveralGiven { names } => {
                write!(f, "{subject} may have only one of {}", listed(names))
            }
            Fault::WrongKind { wanted, found } => write!(f, "{subject} must be {wanted}, not {found}"),
            Fault::LooseKind { wanted, found } => write!(f, "{subject} should be {wanted}, not {found}"),
            Fault::UnknownValue { value, .. } => write!(f, "{subject} is `{value}`, which is no known value"),
            Fault::Length { length, measure, limit } => {
                write!(f, "{subject} has {length} {measure}, and {limit} are allowed")
            }
            Fault::Range { number, limit } => write!(f, "{subject} is {number}, and {limit} is allowed"),
            Fault::Pattern { value, pattern } => {
                write!(f, "{subject} is `{value}`, which does not match `{pattern}`")
            }
        }
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Boolean => "a boolean",
            Self::Integer => "a whole number",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Timestamp => "a timestamp",
            Self::List => "an array",
            Self::Map | Self::Structure => "an object",
        })
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Characters => "characters",
            Self::Elements => "elements",
            Self::Members => "members",
        })
    }
}

impl<T: fmt::Display> fmt::Display for Limit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(bound) => write!(f, "at least {bound}"),
            Self::AtMost(bound) => write!(f, "at most {bound}"),
        }
    }
}

impl Mismatch<'_> {
    /// The way as text: `InputDataConfig[0].DataSource`; `None` for the parameters themselves.
    fn place(&self) -> Option<String> {
        let place = self.path().iter().map(|segment| match segment {
            Segment::Index(index) => format!("[{index}]"),
            Segment::Member(key) => format!(".{}", key.strip_suffix(".$").unwrap_or(key)),
        });
        place.collect::<String>().strip_prefix('.').map(str::to_owned)
    }
}
