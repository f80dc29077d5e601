use std::fmt;
use std::ops::Deref;

use super::{RawPath, StateData};

/// A path to a value of type `T`, in the input of a state or in the result of its work.
///
/// In a definition it stands as a JSONPath (`$.order.total`). Its methods are the members of `T`:
/// `input.order().total()`. Since it is known what stands at its end, it fits only where that is wanted.
pub struct Path<T: StateData>(T::Paths);

impl<T: StateData> Path<T> {
    /// The path without its type.
    #[must_use]
    pub fn raw(&self) -> &RawPath {
        &self.0
    }

    /// The path without its type.
    #[must_use]
    pub fn into_raw(self) -> RawPath {
        self.raw().clone()
    }
}

impl<T: StateData> From<RawPath> for Path<T> {
    fn from(raw: RawPath) -> Self {
        Self(raw.into())
    }
}

impl<T: StateData> Clone for Path<T> {
    fn clone(&self) -> Self {
        self.raw().clone().into()
    }
}

impl<T: StateData> Deref for Path<T> {
    type Target = T::Paths;

    fn deref(&self) -> &T::Paths {
        &self.0
    }
}

impl<T: StateData> fmt::Debug for Path<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({})", self.raw())
    }
}
