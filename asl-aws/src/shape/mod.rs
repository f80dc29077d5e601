//! Shapes of data: what an action takes and what it gives.

mod pattern;
mod text;

use crate::database::{Block, RawChoice, RawMember, RawShape, RawStructure, ShapeId};

#[doc(hidden)]
pub use self::pattern::is_checkable_pattern;
pub use self::text::Text;

/// The shape of a value: of a request, of a result, or of a part of one.
///
/// Shapes can be recursive: whoever walks them follows the data, or bounds the depth. Two shapes are equal where
/// they are the same one of the same database.
#[derive(Debug, Clone, Copy)]
pub struct Shape<'d> {
    block: &'d Block,
    id: ShapeId,
}

/// What a shape is.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Kind<'d> {
    /// Any JSON value: a document, or what a function makes of it.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Bounds),
    /// A number.
    Number(Bounds),
    /// A string.
    String(Text<'d>),
    /// Bytes, which Step Functions gives and takes as text.
    Blob(Blob),
    /// A point in time, as a string after RFC 3339.
    Timestamp,
    /// A list.
    List(List<'d>),
    /// An object with keys of the user's own.
    Map(Map<'d>),
    /// An object with the members that the service knows.
    Structure(Structure<'d>),
}

/// The least and the greatest number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct Bounds {
    /// The least, itself allowed.
    pub minimum: Option<f64>,
    /// The greatest, itself allowed.
    pub maximum: Option<f64>,
}

/// The least and the greatest length: characters of a string, bytes of a blob, elements of a list, entries of a
/// map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Length {
    /// The least, itself allowed.
    pub minimum: Option<u64>,
    /// The greatest, itself allowed.
    pub maximum: Option<u64>,
}

/// Bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blob {
    length: Length,
    json: bool,
}

/// A list.
#[derive(Debug, Clone, Copy)]
pub struct List<'d> {
    length: Length,
    element: Shape<'d>,
}

/// An object with keys of the user's own.
#[derive(Debug, Clone, Copy)]
pub struct Map<'d> {
    length: Length,
    key: Shape<'d>,
    value: Shape<'d>,
}

/// An object with the members that the service knows.
#[derive(Debug, Clone, Copy)]
pub struct Structure<'d> {
    block: &'d Block,
    raw: &'d RawStructure,
}

/// Members of a structure of which at least one must be given.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'d> {
    structure: Structure<'d>,
    raw: &'d RawChoice,
}

/// A member of a structure.
#[derive(Debug, Clone, Copy)]
pub struct Member<'d> {
    block: &'d Block,
    raw: RawMember,
}

impl<'d> Shape<'d> {
    pub(crate) const fn new(block: &'d Block, id: ShapeId) -> Self {
        Self { block, id }
    }

    /// What the shape is.
    #[must_use]
    pub fn kind(self) -> Kind<'d> {
        let block = self.block;
        match block.shape(self.id) {
            RawShape::Any => Kind::Any,
            RawShape::Boolean => Kind::Boolean,
            RawShape::Timestamp => Kind::Timestamp,
            &RawShape::Integer(bounds) => Kind::Integer(bounds),
            &RawShape::Number(bounds) => Kind::Number(bounds),
            RawShape::String { length, pattern, values, json } => {
                let pattern = pattern.and_then(|index| block.patterns.get(index));
                let values = block.values.get(values.clone()).unwrap_or_default();
                Kind::String(Text::new(block, *length, pattern, values, *json))
            }
            &RawShape::Blob { length, json } => Kind::Blob(Blob { length, json }),
            &RawShape::List { length, element } => {
                Kind::List(List { length, element: Self::new(block, element) })
            }
            &RawShape::Map { length, key, value } => {
                Kind::Map(Map { length, key: Self::new(block, key), value: Self::new(block, value) })
            }
            RawShape::Structure(raw) => Kind::Structure(Structure { block, raw }),
        }
    }

    /// The structure, where the shape is one.
    #[must_use]
    pub fn as_structure(self) -> Option<Structure<'d>> {
        if let Kind::Structure(structure) = self.kind() { Some(structure) } else { None }
    }
}

impl PartialEq for Shape<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.block, other.block) && self.id == other.id
    }
}

impl Eq for Shape<'_> {}

impl Length {
    /// Whether a value of this length is allowed.
    #[must_use]
    pub fn allows(self, length: u64) -> bool {
        self.minimum.is_none_or(|minimum| minimum <= length)
            && self.maximum.is_none_or(|maximum| length <= maximum)
    }
}

impl Bounds {
    /// Whether this number is allowed.
    #[must_use]
    pub fn allow(self, number: f64) -> bool {
        self.minimum.is_none_or(|minimum| minimum <= number)
            && self.maximum.is_none_or(|maximum| number <= maximum)
    }
}

impl Blob {
    /// How many bytes there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// Whether any JSON may be given, which is sent as its text.
    #[must_use]
    pub const fn accepts_json(self) -> bool {
        self.json
    }
}

impl<'d> List<'d> {
    /// How many elements there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// What every element is.
    #[must_use]
    pub const fn element(self) -> Shape<'d> {
        self.element
    }
}

impl<'d> Map<'d> {
    /// How many entries there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// What every key is: a string.
    #[must_use]
    pub const fn key(self) -> Shape<'d> {
        self.key
    }

    /// What every value is.
    #[must_use]
    pub const fn value(self) -> Shape<'d> {
        self.value
    }
}

impl<'d> Structure<'d> {
    /// The name in the service's API, where the database keeps names: the optimized integrations' does.
    #[must_use]
    pub fn name(self) -> Option<&'d str> {
        self.raw.name.map(|name| self.block.string(name))
    }

    /// The members, in the order of the service's model.
    pub fn members(self) -> impl Iterator<Item = Member<'d>> {
        self.raw_members().iter().map(move |&raw| Member { block: self.block, raw })
    }

    /// The member of this name, as Step Functions writes it.
    #[must_use]
    pub fn member(self, name: &str) -> Option<Member<'d>> {
        self.members().find(|member| member.name() == name)
    }

    /// Whether exactly one of the members may be given.
    #[must_use]
    pub const fn is_union(self) -> bool {
        self.raw.union
    }

    /// Whether a string may be given instead, as for an attribute value of DynamoDB.
    #[must_use]
    pub const fn accepts_string(self) -> bool {
        self.raw.shorthand
    }

    /// Groups of members of which at least one must be given, though none of them is required for itself.
    pub fn choices(self) -> impl Iterator<Item = Choice<'d>> {
        let choices = self.block.choices.get(self.raw.choices.clone()).unwrap_or_default();
        choices.iter().map(move |raw| Choice { structure: self, raw })
    }

    fn raw_members(self) -> &'d [RawMember] {
        self.block.members.get(self.raw.members.clone()).unwrap_or_default()
    }
}

impl<'d> Choice<'d> {
    /// The members.
    pub fn members(self) -> impl Iterator<Item = Member<'d>> {
        let Structure { block, .. } = self.structure;
        let members = self.structure.raw_members();
        self.raw.members.iter().filter_map(move |&index| members.get(index).map(|&raw| Member { block, raw }))
    }

    /// Whether not more than one may be given.
    #[must_use]
    pub const fn is_exclusive(self) -> bool {
        self.raw.exclusive
    }
}

impl<'d> Member<'d> {
    /// The name, as Step Functions writes it.
    #[must_use]
    pub fn name(self) -> &'d str {
        self.block.string(self.raw.name)
    }

    /// What the value is.
    #[must_use]
    pub const fn shape(self) -> Shape<'d> {
        Shape::new(self.block, self.raw.shape)
    }

    /// Whether a request must have it; whether a result always has it.
    #[must_use]
    pub const fn is_required(self) -> bool {
        self.raw.required
    }
}
