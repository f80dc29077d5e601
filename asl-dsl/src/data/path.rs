use std::fmt;
use std::ops::Deref;

use asl_model::path::JsonPath;

use super::StateData;

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

/// A path whose type is not known to the compiler.
///
/// It is what the paths of every [`StateData`] are made of; write [`Path`] in your own code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawPath {
    path: JsonPath,
    is_reference: bool,
}

impl RawPath {
    /// The path to the whole of the data that a field looks at: the input, the result. `$`
    #[must_use]
    pub fn data() -> Self {
        Self { path: JsonPath::input(), is_reference: false }
    }

    /// The path to the whole of the context object. `$$`
    #[must_use]
    pub fn context() -> Self {
        Self { path: JsonPath::context(), is_reference: false }
    }

    /// The path to a member of the object at the end of this one.
    #[must_use]
    pub fn member(&self, name: impl Into<String>) -> Self {
        Self { path: self.path.clone().child(name), is_reference: false }
    }

    /// The path to an element of the array at the end of this one, counted from 0.
    #[must_use]
    pub fn index(&self, index: u32) -> Self {
        Self { path: self.path.clone().index(index.into()), is_reference: false }
    }

    /// The path as ASL has it.
    #[must_use]
    pub const fn as_json_path(&self) -> &JsonPath {
        &self.path
    }

    /// The path with which a state function is asked who it is, rather than what it does.
    pub(crate) fn reference() -> Self {
        Self { path: JsonPath::input(), is_reference: true }
    }

    pub(crate) const fn is_reference(&self) -> bool {
        self.is_reference
    }
}

impl fmt::Display for RawPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.fmt(f)
    }
}
