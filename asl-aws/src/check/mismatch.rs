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
    /// The structure has the member in another case; the path ends with it. Published definitions write it
    /// so, and whether the service takes it is not known.
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
    /// The value is of another kind and says the same: `"true"`, `"12"`, a timestamp in seconds. Published
    /// definitions that work write it so.
    #[non_exhaustive]
    LooseKind {
        /// What it should be.
        wanted: Wanted,
        /// What it is.
        found: Found,
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
            Fault::LooseKind { .. } => Severity::Hint,
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
}
