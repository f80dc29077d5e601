use std::ops::Range;

use asl_model::path::Root;

use crate::analysis::data::{Document, Missing, Read};
use crate::definition::StateId;
use crate::place::Steps;
use crate::shape::{Origins, Presence, Shape};

/// What an expression gives.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) shape: Shape,
    /// Whether it is defined.
    pub(super) presence: Presence,
    /// The path on which that depends.
    pub(super) blame: Option<Blame>,
}

/// A path that leads nowhere.
#[derive(Debug, Clone)]
pub(super) struct Blame {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    pub(super) name: String,
    pub(super) name_range: Range<usize>,
    pub(super) before: String,
    pub(super) parent: Shape,
    pub(super) document: Document,
}

impl Value {
    pub(super) const fn of(shape: Shape) -> Self {
        Self { shape, presence: Presence::ALWAYS, blame: None }
    }

    /// Something that nobody can know, and that may not even be defined.
    pub(super) fn unknown() -> Self {
        Self { shape: Shape::unknown(), presence: Presence::POSSIBLE, blame: None }
    }

    /// Another value that is defined where this one is.
    pub(super) fn with(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// Another value that is defined where this one and another are.
    pub(super) fn and(self, other: Self, shape: Shape) -> Self {
        let presence = self.presence.then(other.presence);
        let blame = if self.presence.absent { self.blame } else { other.blame };
        Self { shape, presence, blame }
    }

    /// Either value.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            shape: self.shape.join(&other.shape),
            presence: self.presence.join(other.presence),
            blame: self.blame.or(other.blame),
        }
    }
}

impl Blame {
    /// The note of it; `offset` is where the expression begins in its string.
    pub(super) fn read(
        &self,
        state: StateId,
        steps: Steps,
        presence: Presence,
        offset: usize,
        is_conditional: bool,
    ) -> Read {
        let shifted = |range: &Range<usize>| range.start + offset..range.end + offset;
        // The document is called what JSONPath calls it.
        let before = if self.before == "$states.input" { "$".to_owned() } else { self.before.clone() };
        Read {
            state,
            steps,
            range: shifted(&self.range),
            text: self.text.clone(),
            missing: Some(Missing {
                name: Some(self.name.clone()),
                before,
                range: shifted(&self.name_range),
                parent: self.parent.clone(),
            }),
            root: Root::Input,
            document: self.document,
            names: Vec::new(),
            presence,
            origins: Origins::NONE,
            is_conditional,
            is_path: false,
        }
    }
}
