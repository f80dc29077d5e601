//! Services as they are written: names as Step Functions has them, nothing that cannot be checked.

/// One service.
#[derive(Debug, Clone, Default)]
pub(crate) struct Service {
    /// The name in a `Resource`.
    pub(crate) id: String,
    /// The actions.
    pub(crate) actions: Vec<Action>,
    /// The shapes that the actions mention.
    pub(crate) shapes: Vec<Shape>,
}

/// The index of a shape in its service.
pub(crate) type ShapeId = usize;

/// One action.
#[derive(Debug, Clone)]
pub(crate) struct Action {
    /// The name in a `Resource`.
    pub(crate) name: String,
    /// The name of the API operation.
    pub(crate) operation: String,
    /// What it takes.
    pub(crate) request: ShapeId,
    /// What it takes under `.sync`, where that is something else.
    pub(crate) sync_request: Option<ShapeId>,
    /// What it gives; `None` where nobody knows.
    pub(crate) result: Option<ShapeId>,
    /// What it gives under `.sync`.
    pub(crate) sync_result: Option<ShapeId>,
    /// What it gives under `.sync:2`.
    pub(crate) sync2_result: Option<ShapeId>,
    /// The errors it raises, without their prefix, sorted.
    pub(crate) errors: Vec<String>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A point in time.
    Timestamp,
    /// A whole number.
    Integer(Bounds),
    /// A number.
    Number(Bounds),
    /// A string.
    String(Text),
    /// Bytes.
    Blob {
        /// How many.
        length: Length,
        /// Any JSON may be given.
        json: bool,
    },
    /// A list.
    List {
        /// How many elements.
        length: Length,
        /// What each is.
        element: ShapeId,
    },
    /// An object with keys of the user's own.
    Map {
        /// How many entries.
        length: Length,
        /// What each key is.
        key: ShapeId,
        /// What each value is.
        value: ShapeId,
    },
    /// An object with known members.
    Structure(Structure),
}

/// The least and the greatest number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Bounds {
    /// The least.
    pub(crate) minimum: Option<f64>,
    /// The greatest.
    pub(crate) maximum: Option<f64>,
}

/// The least and the greatest length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Length {
    /// The least.
    pub(crate) minimum: Option<u64>,
    /// The greatest.
    pub(crate) maximum: Option<u64>,
}

/// A string.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text {
    /// How long.
    pub(crate) length: Length,
    /// What must match somewhere in it.
    pub(crate) pattern: Option<String>,
    /// What it may be; empty where anything.
    pub(crate) values: Vec<String>,
    /// Any JSON may be given.
    pub(crate) json: bool,
}

/// An object with known members.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Structure {
    /// The name in the service's API.
    pub(crate) name: Option<String>,
    /// The members, in the order of the service's model.
    pub(crate) members: Vec<Member>,
    /// Exactly one member may be given.
    pub(crate) union: bool,
    /// A string may be given instead.
    pub(crate) shorthand: bool,
    /// Members of which some must be given.
    pub(crate) choices: Vec<Choice>,
}

/// A member of a structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The name as Step Functions writes it.
    pub(crate) name: String,
    /// What the value is.
    pub(crate) shape: ShapeId,
    /// A request must have it, a result always has it.
    pub(crate) required: bool,
}

/// Members of which at least one must be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Not more than one may be given.
    pub(crate) exclusive: bool,
    /// The members, as indices.
    pub(crate) members: Vec<usize>,
}

impl Shape {
    /// The shapes that this one is made of.
    pub(crate) fn parts(&self) -> impl Iterator<Item = ShapeId> {
        let (pair, members): (_, &[Member]) = match self {
            Self::List { element, .. } => ([Some(*element), None], &[]),
            Self::Map { key, value, .. } => ([Some(*key), Some(*value)], &[]),
            Self::Structure(structure) => ([None, None], &structure.members),
            _ => ([None, None], &[]),
        };
        pair.into_iter().flatten().chain(members.iter().map(|member| member.shape))
    }

    /// The same, to change.
    pub(crate) fn parts_mut(&mut self) -> impl Iterator<Item = &mut ShapeId> {
        let (pair, members): (_, &mut [Member]) = match self {
            Self::List { element, .. } => ([Some(element), None], &mut []),
            Self::Map { key, value, .. } => ([Some(key), Some(value)], &mut []),
            Self::Structure(structure) => ([None, None], &mut structure.members),
            _ => ([None, None], &mut []),
        };
        pair.into_iter().flatten().chain(members.iter_mut().map(|member| &mut member.shape))
    }
}

impl Action {
    /// The shapes that the action mentions.
    pub(crate) fn shapes_mut(&mut self) -> impl Iterator<Item = &mut ShapeId> {
        [
            Some(&mut self.request),
            self.sync_request.as_mut(),
            self.result.as_mut(),
            self.sync_result.as_mut(),
            self.sync2_result.as_mut(),
        ]
        .into_iter()
        .flatten()
    }
}
