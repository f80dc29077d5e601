//! JSONPath over shapes: what a path leads to, and whether it leads anywhere.

use asl_model::path::{JsonPath, Name, Segment, Selector};

use super::{Array, Member, Object, Origins, Presence, Shape};

/// What a path leads to.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) shape: Shape,
    pub(crate) presence: Presence,
    /// Where it leads nowhere, on some ways or on all.
    pub(crate) miss: Option<Miss>,
}

/// The step at which a path leads nowhere.
#[derive(Debug, Clone)]
pub(crate) struct Miss {
    /// Its position among the steps.
    pub(crate) step: usize,
    /// What the steps before it lead to.
    pub(crate) parent: Shape,
}

impl Found {
    /// Something that nobody can know.
    pub(crate) fn unknown() -> Self {
        Self { shape: Shape::unknown(), presence: Presence::POSSIBLE, miss: None }
    }

    const fn at(shape: Shape) -> Self {
        Self { shape, presence: Presence::ALWAYS, miss: None }
    }

    /// Goes on to a part, which has this presence in what was found so far.
    pub(crate) fn enter(&mut self, step: usize, part: Member) {
        let presence = self.presence.then(part.presence);
        let is_worse =
            presence.is_never() && !self.presence.is_never() || presence.absent && self.miss.is_none();
        if is_worse {
            self.miss = Some(Miss { step, parent: self.shape.clone() });
        }
        self.presence = presence;
        self.shape = part.shape;
    }
}

impl Shape {
    /// What a path leads to from here.
    pub(crate) fn follow(&self, path: &JsonPath) -> Found {
        let mut found = Found::at(self.clone());
        let mut origins = self.origins;
        let segments = path.segments();
        for (step, segment) in segments.iter().enumerate() {
            let is_last = step + 1 == segments.len();
            if let (true, Selector::Names(names), false) =
                (is_last, segment.selector(), segment.is_descendant())
            {
                let picked = found.shape.pick(names);
                found.enter(step, picked);
                return found;
            }
            let Some(part) = found.shape.one(segment, origins) else {
                let rest = segments.get(step..).unwrap_or_default();
                // What may select several values selects none where there are none: that is no error.
                let selected = Self::list(found.shape.all(rest));
                return Found { presence: Presence::POSSIBLE, ..Found::at(selected) };
            };
            found.enter(step, part);
            origins = found.shape.origins.or(origins);
        }
        found
    }

    /// What a step leads to that leads to at most one value; `None` for other steps.
    fn one(&self, segment: &Segment, origins: Origins) -> Option<Member> {
        if segment.is_descendant() {
            return None;
        }
        match segment.selector() {
            Selector::Name(name) => Some(self.member(name.as_str(), origins)),
            Selector::Index(index) => Some(self.element(*index, origins)),
            Selector::Function(_) | Selector::Script => Some(Member::possible(Self::unknown())),
            _ => None,
        }
    }

    /// The member of this name. `origins` are where the data around this value comes from.
    pub(crate) fn member(&self, name: &str, origins: Origins) -> Member {
        let origins = self.origins.or(origins);
        let mut part = self.nowhere(origins, self.object.is_some());
        if let Some(object) = &self.object {
            let member = object.member(name, origins);
            part.presence = part.presence.join(member.presence);
            part.shape = part.shape.join(&member.shape);
        }
        part
    }

    /// The element at an index.
    fn element(&self, index: i64, origins: Origins) -> Member {
        let origins = self.origins.or(origins);
        let mut part = self.nowhere(origins, self.array.is_some());
        if let Some(array) = &self.array {
            let (shape, presence) = match array.at(index) {
                Ok((shape, true)) => (shape, Presence::ALWAYS),
                Ok((shape, false)) => (shape, Presence::POSSIBLE),
                Err(()) => (Self::default(), Presence::never(origins)),
            };
            part.presence = part.presence.join(presence);
            part.shape = part.shape.join(&shape);
        }
        part
    }

    /// A part of this value on those ways on which it has no parts or nothing is known about them. `counted` is
    /// whether one of its kinds has such parts.
    fn nowhere(&self, origins: Origins, counted: bool) -> Member {
        let mut part = Member { shape: Self::default(), presence: Presence::default() };
        if self.unknown || self.is_nothing() {
            part = Member::possible(Self::unknown());
        }
        if self.kinds().count() > usize::from(counted) {
            part.presence = part.presence.join(Presence::never(origins));
        }
        part
    }

    /// Several names: one object with those of them that are there.
    fn pick(&self, names: &[Name]) -> Member {
        let mut picked = Object::closed();
        for name in names {
            let member = self.member(name.as_str(), Origins::NONE);
            let without = Presence { without: Origins::NONE, ..member.presence };
            picked.set(name.as_str(), Member { shape: member.shape, presence: without });
        }
        Member::possible(picked.into())
    }

    /// What each of the values is that these steps select.
    fn all(&self, segments: &[Segment]) -> Self {
        let mut current = self.clone();
        for segment in segments {
            if segment.is_descendant() || current.is_unknown() {
                return Self::unknown();
            }
            current = match segment.selector() {
                Selector::Name(name) => current.member(name.as_str(), Origins::NONE).shape,
                Selector::Wildcard => current.children(),
                Selector::Filter(_) => current.filtered(),
                Selector::Index(_) | Selector::Indexes(_) | Selector::Slice(_) => current.elements(),
                _ => return Self::unknown(),
            };
        }
        current
    }

    /// Every member and every element.
    pub(crate) fn children(&self) -> Self {
        let mut children = self.elements();
        if let Some(object) = &self.object {
            children = object.members().fold(children, |joined, (_, member)| joined.join(&member.shape));
            children = object.others.iter().fold(children, |joined, other| joined.join(other));
        }
        children
    }

    /// What a filter selects from: the elements, or the object itself.
    fn filtered(&self) -> Self {
        let object = Self { object: self.object.clone(), ..Self::default() };
        self.elements().join(&object)
    }
}

impl Shape {
    /// How many elements the array has, where this is one of known length.
    pub(crate) fn length(&self) -> Option<usize> {
        self.array.as_deref().and_then(Array::length)
    }
}
