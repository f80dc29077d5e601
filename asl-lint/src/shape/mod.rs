//! What is known about a value before it exists: the kinds it can have, and the members that are always,
//! sometimes or never there.
//!
//! A [`Shape`] stands for a set of values. It holds at most one alternative of each kind of JSON, so joining two
//! shapes goes kind by kind. Ways on which nothing is known are kept beside ways on which something is: so a
//! member that some way surely lacks can be told from one that nobody can know.

mod allows;
mod array;
mod describe;
mod join;
mod literal;
mod object;
mod origin;
mod path;
mod presence;
mod put;
pub(crate) mod refine;
pub(crate) mod schema;
mod service;
mod strings;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub(crate) use array::Array;
pub(crate) use describe::describe_value;
pub(crate) use literal::{literal, merge};
pub(crate) use object::{Member, Object};
pub(crate) use origin::{Cause, Origin, Origins};
pub(crate) use path::{Found, Miss};
pub(crate) use presence::Presence;
pub(crate) use service::service;
pub(crate) use strings::Strings;

/// Shapes are cut below this many levels: what lies deeper is unknown.
pub(crate) const MAX_HEIGHT: usize = 12;
/// Objects know this many members by name, and arrays this many elements by index.
pub(crate) const MAX_WIDTH: usize = 128;

/// A set of values. The default is the empty one: no value at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Shape {
    /// Whether on some ways nothing is known: any value.
    pub(crate) unknown: bool,
    pub(crate) null: bool,
    pub(crate) booleans: Booleans,
    pub(crate) number: bool,
    pub(crate) strings: Strings,
    pub(crate) array: Option<Arc<Array>>,
    pub(crate) object: Option<Arc<Object>>,
    /// Where what is known comes from, as far as it was noted.
    pub(crate) origins: Origins,
}

/// Which of the two booleans a value can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Booleans {
    pub(crate) yes: bool,
    pub(crate) no: bool,
}

/// The kinds that JSON has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonKind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl Shape {
    /// Any value.
    pub(crate) fn unknown() -> Self {
        Self { unknown: true, ..Self::default() }
    }

    pub(crate) fn null() -> Self {
        Self { null: true, ..Self::default() }
    }

    pub(crate) fn boolean() -> Self {
        Self { booleans: Booleans { yes: true, no: true }, ..Self::default() }
    }

    pub(crate) fn truth(value: bool) -> Self {
        Self { booleans: Booleans { yes: value, no: !value }, ..Self::default() }
    }

    pub(crate) fn number() -> Self {
        Self { number: true, ..Self::default() }
    }

    pub(crate) fn string() -> Self {
        Self { strings: Strings::Any, ..Self::default() }
    }

    /// One string.
    pub(crate) fn text(text: &str) -> Self {
        Self { strings: Strings::one(text), ..Self::default() }
    }

    /// An array of any length.
    pub(crate) fn list(element: Self) -> Self {
        Array::List(element).into()
    }

    /// An array of these elements.
    pub(crate) fn tuple(elements: Vec<Self>) -> Self {
        Array::tuple(elements).into()
    }

    /// Any object.
    pub(crate) fn any_object() -> Self {
        Object::open(Self::unknown()).into()
    }

    /// The same values, come from here.
    pub(crate) fn with_origin(mut self, origin: Origin) -> Self {
        self.origins = Origins::NONE;
        self.or_origin(origin)
    }

    /// The same values, come from here where it is not known from where.
    pub(crate) fn or_origin(mut self, origin: Origin) -> Self {
        if self.origins.is_empty() {
            self.origins = Origins::one(origin);
            self.object = self.object.map(|object| Arc::new(object.or_origins(self.origins)));
        }
        self
    }

    /// Whether there is no value at all: nothing leads here.
    pub(crate) fn is_nothing(&self) -> bool {
        !self.unknown && self.kinds().next().is_none()
    }

    /// Whether nothing is known on any way.
    pub(crate) fn is_unknown(&self) -> bool {
        self.unknown && self.kinds().next().is_none()
    }

    /// The kinds that are known to be possible.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = JsonKind> {
        let all = [
            (self.null, JsonKind::Null),
            (self.booleans.yes || self.booleans.no, JsonKind::Boolean),
            (self.number, JsonKind::Number),
            (self.strings != Strings::None, JsonKind::String),
            (self.array.is_some(), JsonKind::Array),
            (self.object.is_some(), JsonKind::Object),
        ];
        all.into_iter().filter_map(|(has, kind)| has.then_some(kind))
    }

    /// Whether a value of one of these kinds is possible.
    pub(crate) fn can_be(&self, kinds: &[JsonKind]) -> bool {
        self.unknown || self.kinds().any(|kind| kinds.contains(&kind))
    }

    /// Whether the value surely is of one of these kinds.
    pub(crate) fn must_be(&self, kinds: &[JsonKind]) -> bool {
        !self.unknown && self.kinds().all(|kind| kinds.contains(&kind))
    }

    /// What the elements of the array are, if this is one; unknown where nobody can know.
    pub(crate) fn elements(&self) -> Self {
        let mut element = self.array.as_deref().map(Array::element).unwrap_or_default();
        element.unknown |= self.unknown;
        element
    }
}

impl From<Object> for Shape {
    fn from(object: Object) -> Self {
        Self { object: Some(Arc::new(object)), ..Self::default() }
    }
}

impl From<Array> for Shape {
    fn from(array: Array) -> Self {
        Self { array: Some(Arc::new(array)), ..Self::default() }
    }
}
