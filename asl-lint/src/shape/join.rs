use std::sync::Arc;

use super::{Array, MAX_HEIGHT, Object, Origins, Shape};

impl Shape {
    /// The values of both, cut at [`MAX_HEIGHT`].
    pub(crate) fn join(&self, other: &Self) -> Self {
        self.join_at(other, MAX_HEIGHT)
    }

    pub(super) fn join_at(&self, other: &Self, height: usize) -> Self {
        if other.is_nothing() {
            return self.clone();
        }
        if self.is_nothing() {
            return other.clone();
        }
        let Some(height) = height.checked_sub(1) else {
            return if self == other { self.clone() } else { Self::unknown() };
        };
        let mut joined = Self {
            unknown: self.unknown || other.unknown,
            null: self.null || other.null,
            number: self.number || other.number,
            strings: self.strings.join(&other.strings),
            array: join_arrays(self.array.as_ref(), other.array.as_ref(), height),
            origins: self.origins.join(other.origins),
            ..Self::default()
        };
        joined.booleans.yes = self.booleans.yes || other.booleans.yes;
        joined.booleans.no = self.booleans.no || other.booleans.no;
        joined.object = join_objects(self, other, height);
        joined
    }

    /// Whether every value of the other is one of these.
    #[cfg(test)]
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.join(other) == *self
    }

    /// The values of both without regard to where they come from: for parts of one value.
    pub(crate) fn without_origins(mut self) -> Self {
        self.origins = Origins::NONE;
        self
    }
}

fn join_arrays(left: Option<&Arc<Array>>, right: Option<&Arc<Array>>, height: usize) -> Option<Arc<Array>> {
    let (Some(one), Some(other)) = (left, right) else { return left.or(right).cloned() };
    if Arc::ptr_eq(one, other) {
        return Some(one.clone());
    }
    let joined = match (&**one, &**other) {
        (Array::Tuple(one), Array::Tuple(other)) if one.len() == other.len() => Array::Tuple(
            one.iter().zip(other.iter()).map(|(one, other)| one.join_at(other, height)).collect(),
        ),
        (one, other) => Array::List(one.element().join_at(&other.element(), height)),
    };
    Some(Arc::new(joined))
}

fn join_objects(left: &Shape, right: &Shape, height: usize) -> Option<Arc<Object>> {
    match (&left.object, &right.object) {
        (Some(one), Some(other)) if Arc::ptr_eq(one, other) => Some(one.clone()),
        (Some(one), Some(other)) => Some(Arc::new(one.join(other, height))),
        (one, other) => one.as_ref().or(other.as_ref()).cloned(),
    }
}
