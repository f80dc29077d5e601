//! `ResultPath`: putting a value into another.

use asl_model::path::{JsonPath, Segment};

use super::{Member, Object, Shape};

impl Shape {
    /// This value with another one put where a reference path leads.
    ///
    /// Objects on the way are made where they are missing. What a path with indexes makes is not documented:
    /// it is unknown.
    pub(crate) fn put(&self, path: &JsonPath, value: Self) -> Self {
        let mut around = Vec::new();
        let mut current = self.clone();
        for segment in path.segments() {
            let Some(name) = segment.name() else { return self.put_unknown(path.segments()) };
            let member = current.member(name, current.origins);
            let is_there = member.presence.is_always();
            let inner = if is_there { member.shape } else { member.shape.join(&Object::closed().into()) };
            around.push((current, name));
            current = inner;
        }
        around.into_iter().rev().fold(value, |value, (shape, name)| shape.with_member(name, value))
    }

    /// This value as an object with a member; what it is besides is left out, since nothing can be put into it.
    pub(crate) fn with_member(&self, name: &str, value: Self) -> Self {
        let mut object = self.as_object();
        object.set(name, Member::always(value));
        Self { origins: self.origins, ..object.into() }
    }

    /// What is known about the members, provided that the value is an object.
    pub(super) fn as_object(&self) -> Object {
        match &self.object {
            Some(object) if self.unknown => object.weakened(),
            Some(object) => Object::clone(object),
            None => Object::open(Self::unknown()),
        }
    }

    fn put_unknown(&self, segments: &[Segment]) -> Self {
        match segments.first().and_then(Segment::name) {
            Some(name) => self.with_member(name, Self::unknown()),
            None => Self::list(Self::unknown()).join(&Self::unknown()),
        }
    }
}
