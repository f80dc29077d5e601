use std::ops::Range;
use std::sync::OnceLock;

use regex_lite::Regex;

use crate::shape::{Bounds, Length};

/// Everything about one service, as it is read.
#[derive(Debug, Default)]
pub(crate) struct Block {
    pub(super) text: String,
    pub(super) strings: Vec<Range<usize>>,
    pub(crate) actions: Vec<RawAction>,
    pub(crate) shapes: Vec<RawShape>,
    pub(crate) members: Vec<RawMember>,
    pub(crate) choices: Vec<RawChoice>,
    /// The strings of enumerations and the errors of actions.
    pub(crate) values: Vec<StringId>,
    pub(crate) patterns: Vec<Pattern>,
}

pub(crate) type StringId = u32;
pub(crate) type ShapeId = u32;

#[derive(Debug)]
pub(crate) struct RawAction {
    pub(crate) name: StringId,
    pub(crate) operation: Option<StringId>,
    pub(crate) request: ShapeId,
    pub(crate) sync_request: Option<ShapeId>,
    pub(crate) result: Option<ShapeId>,
    pub(crate) sync_result: Option<ShapeId>,
    pub(crate) sync2_result: Option<ShapeId>,
    pub(crate) errors: Range<usize>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct RawMember {
    pub(crate) name: StringId,
    pub(crate) shape: ShapeId,
    pub(crate) required: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum RawShape {
    Any,
    Boolean,
    Timestamp,
    Integer(Bounds),
    Number(Bounds),
    String { length: Length, pattern: Option<usize>, values: Range<usize>, json: bool },
    Blob { length: Length, json: bool },
    List { length: Length, element: ShapeId },
    Map { length: Length, key: ShapeId, value: ShapeId },
    Structure(RawStructure),
}

#[derive(Debug, Clone)]
pub(crate) struct RawStructure {
    pub(crate) name: Option<StringId>,
    pub(crate) members: Range<usize>,
    pub(crate) choices: Range<usize>,
    pub(crate) union: bool,
    pub(crate) shorthand: bool,
}

/// Members, by their numbers in the structure.
#[derive(Debug, Clone)]
pub(crate) struct RawChoice {
    pub(crate) exclusive: bool,
    pub(crate) members: Vec<usize>,
}

/// A pattern and, once it was needed, what it compiles to.
#[derive(Debug)]
pub(crate) struct Pattern {
    pub(crate) source: StringId,
    pub(crate) compiled: OnceLock<Option<Regex>>,
}

impl Block {
    pub(crate) fn string(&self, id: StringId) -> &str {
        self.strings.get(id as usize).and_then(|range| self.text.get(range.clone())).unwrap_or_default()
    }

    pub(crate) fn shape(&self, id: ShapeId) -> &RawShape {
        self.shapes.get(id as usize).unwrap_or(&RawShape::Any)
    }
}
