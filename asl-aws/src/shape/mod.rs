//! Shapes of data: what an action takes and what it gives.

mod collection;
mod limit;
mod pattern;
mod structure;
mod text;

use crate::database::{Block, RawShape, ShapeId};

pub use self::collection::{Blob, List, Map};
pub use self::limit::{Bounds, Length};
#[doc(hidden)]
pub use self::pattern::is_checkable_pattern;
pub use self::structure::{Choice, Member, Structure};
pub use self::text::Text;

/// The shape of a value: of a request, of a result, or of a part of one.
///
/// Shapes can be recursive: whoever walks them follows the data, or bounds the depth. Two shapes are equal
/// where they are the same one of the same database.
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
            &RawShape::Blob { length, json } => Kind::Blob(Blob::new(length, json)),
            &RawShape::List { length, element } => Kind::List(List::new(length, Self::new(block, element))),
            &RawShape::Map { length, key, value } => {
                Kind::Map(Map::new(length, Self::new(block, key), Self::new(block, value)))
            }
            RawShape::Structure(raw) => Kind::Structure(Structure::new(block, raw)),
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
