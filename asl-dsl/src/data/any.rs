use std::ops::Deref;

use super::{Accepts, Path, RawPath, StateData};

/// Data of which nothing is promised: the visible way out of the types.
///
/// A state that takes `Path<Any>` may follow every other. What it reads, it reads by name, and must say
/// what it believes to find there.
///
/// ```
/// use asl_dsl::prelude::*;
///
/// fn total(input: &Path<Any>) -> Path<f64> {
///     input.member("order").member("total").assume::<f64>()
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Any;

/// The paths into [`Any`].
#[derive(Debug, Clone)]
pub struct AnyPaths(RawPath);

impl AnyPaths {
    /// The path to the member `name`, which may be there or not.
    #[must_use]
    pub fn member(&self, name: impl Into<String>) -> Path<Any> {
        self.0.member(name).into()
    }

    /// The path to the element `index`, counted from 0, which may be there or not.
    #[must_use]
    pub fn at(&self, index: u32) -> Path<Any> {
        self.0.index(index).into()
    }
}

impl StateData for Any {
    type Paths = AnyPaths;
}

impl From<RawPath> for AnyPaths {
    fn from(raw: RawPath) -> Self {
        Self(raw)
    }
}

impl Deref for AnyPaths {
    type Target = RawPath;

    fn deref(&self) -> &RawPath {
        &self.0
    }
}

impl<D> Accepts<D> for Any {}
