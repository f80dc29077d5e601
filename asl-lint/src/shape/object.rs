use std::collections::BTreeMap;
use std::sync::Arc;

use super::{MAX_WIDTH, Origins, Presence, Shape};

/// What is known about an object.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Object {
    members: Arc<BTreeMap<Arc<str>, Member>>,
    /// What the members are whose names are not known, where there can be such.
    pub(crate) others: Option<Shape>,
    /// Whether on some ways there surely are no members but those that are known by name.
    pub(crate) closed: bool,
    /// Where the data of those ways comes from.
    closed_by: Origins,
}

/// What is known about a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) shape: Shape,
    pub(crate) presence: Presence,
}

impl Member {
    pub(crate) const fn always(shape: Shape) -> Self {
        Self { shape, presence: Presence::ALWAYS }
    }

    pub(crate) const fn possible(shape: Shape) -> Self {
        Self { shape, presence: Presence::POSSIBLE }
    }
}

impl Object {
    /// An object that has no members but those that are put into it.
    pub(crate) fn closed() -> Self {
        Self { closed: true, ..Self::default() }
    }

    /// An object with any members of this shape.
    pub(crate) fn open(others: Shape) -> Self {
        Self { others: Some(others), ..Self::default() }
    }

    /// An object without members by name.
    pub(crate) fn nameless(others: Option<Shape>, closed: bool) -> Self {
        Self { others, closed, ..Self::default() }
    }

    pub(crate) fn members(&self) -> impl Iterator<Item = (&str, &Member)> {
        self.members.iter().map(|(name, member)| (&**name, member))
    }

    pub(crate) fn with(mut self, name: &str, member: Member) -> Self {
        self.set(name, member);
        self
    }

    /// Puts a member in the place of the one of the same name. One too many makes the object open.
    pub(crate) fn set(&mut self, name: &str, member: Member) {
        let members = Arc::make_mut(&mut self.members);
        if let Some(old) = members.get_mut(name) {
            *old = member;
        } else if members.len() < MAX_WIDTH {
            members.insert(Arc::from(name), member);
        } else {
            self.others = Some(Shape::unknown());
            self.closed = false;
        }
    }

    /// The same object, come from here as far as that was not noted yet.
    pub(super) fn or_origins(&self, origins: Origins) -> Self {
        let closed_by = if self.closed { self.closed_by.or(origins) } else { self.closed_by };
        Self { closed_by, ..self.clone() }
    }

    /// The member of this name. The origins are those of the data around the object, where it has none of its own.
    pub(crate) fn member(&self, name: &str, origins: Origins) -> Member {
        if let Some(member) = self.members.get(name) {
            let mut member = member.clone();
            if member.presence.absent {
                member.presence.without = member.presence.without.or(origins);
            }
            return member;
        }
        let absent = self.closed || self.others.is_none();
        let presence = Presence {
            present: false,
            possible: self.others.is_some(),
            absent,
            without: if absent { self.closed_by.or(origins) } else { Origins::NONE },
        };
        Member { shape: self.others.clone().unwrap_or_default(), presence }
    }

    /// The same beside ways on which nothing is known about the members.
    pub(super) fn weakened(&self) -> Self {
        let weaken = |member: &Member| Member {
            shape: member.shape.join(&Shape::unknown()),
            presence: member.presence.join(Presence::POSSIBLE),
        };
        let members = self.members.iter().map(|(name, member)| (name.clone(), weaken(member)));
        let members = Arc::new(members.collect());
        Self { members, others: Some(Shape::unknown()), closed: self.closed, closed_by: self.closed_by }
    }

    /// Whether a member is known by this name.
    pub(super) fn names(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    /// On the ways of both.
    pub(super) fn join(&self, other: &Self, height: usize) -> Self {
        let mut members = BTreeMap::new();
        let mut joined = Self {
            members: Arc::default(),
            others: match (&self.others, &other.others) {
                (Some(left), Some(right)) => Some(left.join_at(right, height)),
                (left, right) => left.as_ref().or(right.as_ref()).cloned(),
            },
            closed: self.closed || other.closed,
            closed_by: self.closed_by.join(other.closed_by),
        };
        for (name, member) in &*self.members {
            let member = match other.members.get(name) {
                Some(twin) => member.join(twin, height),
                None => member.join(&other.member(name, Origins::NONE), height),
            };
            members.insert(name.clone(), member);
        }
        for (name, member) in &*other.members {
            if !self.members.contains_key(name) {
                members.insert(name.clone(), self.member(name, Origins::NONE).join(member, height));
            }
        }
        while members.len() > MAX_WIDTH {
            members.pop_last();
            joined.others = Some(Shape::unknown());
            joined.closed = false;
        }
        joined.members = Arc::new(members);
        joined
    }
}

impl Member {
    fn join(&self, other: &Self, height: usize) -> Self {
        Self { shape: self.shape.join_at(&other.shape, height), presence: self.presence.join(other.presence) }
    }
}
