use std::fmt;

use crate::shape::Text;

/// Something in the parameters that the service does not want so.
#[derive(Debug, Clone)]
pub struct Mismatch<'d> {
    path: Vec<Segment>,
    fault: Fault<'d>,
}

/// A step from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "JSON nests in these two ways")]
pub enum Segment {
    /// The member of this key, as it is written: with `.$`, where it has that.
    Member(String),
    /// The element of this index, from 0.
    Index(usize),
}

/// How certain it is that the call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// It is known to work, though the model says otherwise.
    Hint,
    /// It fails if the model is right about a limit, which moves more often than a name.
    Warning,
    /// It fails.
    Error,
}

/// What is wrong.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Fault<'d> {
    /// The structure has no such member; the path ends with it.
    #[non_exhaustive]
    UnknownMember {
        /// The member that was probably meant.
        suggestion: Option<&'d str>,
    },
    /// The structure has the member in another case; the path ends with it. Published definitions write it so,
    /// and whether the service takes it is not known.
    #[non_exhaustive]
    MiscasedMember {
        /// The member.
        name: &'d str,
    },
    /// The structure at the path lacks a member that it must have.
    #[non_exhaustive]
    MissingMember {
        /// The member.
        name: &'d str,
    },
    /// The structure at the path has none of several members.
    #[non_exhaustive]
    NoneGiven {
        /// The members.
        names: Vec<&'d str>,
    },
    /// The structure at the path has several members of which there may be only one.
    #[non_exhaustive]
    SeveralGiven {
        /// The members that are given.
        names: Vec<&'d str>,
    },
    /// The value is of another kind.
    #[non_exhaustive]
    WrongKind {
        /// What it must be.
        wanted: Wanted,
        /// What it is.
        found: Found,
    },
    /// The value is a string that says what it should be: `"true"`, `"12"`. Step Functions sends it on, and it
    /// has been seen to work.
    #[non_exhaustive]
    Quoted {
        /// What it should be.
        wanted: Wanted,
    },
    /// The value is none of those that the model lists.
    #[non_exhaustive]
    UnknownValue {
        /// The value.
        value: String,
        /// The value that was probably meant.
        suggestion: Option<&'d str>,
        /// What it may be.
        text: Text<'d>,
    },
    /// There are too few or too many of something.
    #[non_exhaustive]
    Length {
        /// How many there are.
        length: u64,
        /// Of what.
        measure: Measure,
        /// How many there may be.
        limit: Limit<u64>,
    },
    /// The number is too small or too great.
    #[non_exhaustive]
    Range {
        /// The number.
        number: f64,
        /// How small or great it may be.
        limit: Limit<f64>,
    },
    /// The string does not match the pattern.
    #[non_exhaustive]
    Pattern {
        /// The string.
        value: String,
        /// The pattern.
        pattern: &'d str,
    },
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wanted {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// A point in time, as a string.
    Timestamp,
    /// An array.
    List,
    /// An object with keys of the user's own.
    Map,
    /// An object with members that the service knows.
    Structure,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// What a length counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Measure {
    /// The characters of a string.
    Characters,
    /// The elements of an array.
    Elements,
    /// The members of an object with keys of the user's own.
    Members,
}

/// The bound that is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "there is no third end of an interval")]
pub enum Limit<T> {
    /// There must be at least so much.
    AtLeast(T),
    /// There may be at most so much.
    AtMost(T),
}

impl<'d> Mismatch<'d> {
    pub(super) const fn new(path: Vec<Segment>, fault: Fault<'d>) -> Self {
        Self { path, fault }
    }

    /// The way from the parameters to the value at fault.
    #[must_use]
    pub fn path(&self) -> &[Segment] {
        &self.path
    }

    /// The same way as a JSON pointer.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.path
            .iter()
            .map(|segment| match segment {
                Segment::Member(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
                Segment::Index(index) => format!("/{index}"),
            })
            .collect()
    }

    /// What is wrong.
    #[must_use]
    pub const fn fault(&self) -> &Fault<'d> {
        &self.fault
    }

    /// How certain it is that the call fails.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self.fault {
            Fault::UnknownMember { .. }
            | Fault::MissingMember { .. }
            | Fault::NoneGiven { .. }
            | Fault::WrongKind { .. } => Severity::Error,
            Fault::MiscasedMember { .. }
            | Fault::SeveralGiven { .. }
            | Fault::UnknownValue { .. }
            | Fault::Length { .. }
            | Fault::Range { .. }
            | Fault::Pattern { .. } => Severity::Warning,
            Fault::Quoted { .. } => Severity::Hint,
        }
    }

    /// What was probably meant, in place of the member or the value.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'d str> {
        match self.fault {
            Fault::UnknownMember { suggestion } | Fault::UnknownValue { suggestion, .. } => suggestion,
            Fault::MiscasedMember { name } => Some(name),
            _ => None,
        }
    }

    /// The way as text: `InputDataConfig[0].DataSource`; `None` for the parameters themselves.
    fn place(&self) -> Option<String> {
        let place = self.path.iter().map(|segment| match segment {
            Segment::Index(index) => format!("[{index}]"),
            Segment::Member(key) => format!(".{}", key.strip_suffix(".$").unwrap_or(key)),
        });
        place.collect::<String>().strip_prefix('.').map(str::to_owned)
    }
}

/// The message: where and what, on one line.
impl fmt::Display for Mismatch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place();
        let subject =
            place.as_ref().map_or_else(|| "the parameters".to_owned(), |place| format!("`{place}`"));
        match &self.fault {
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
            Fault::Quoted { wanted } => write!(f, "{subject} should be {wanted}, not a string"),
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
