use std::marker::PhantomData;
use std::ops::Deref;

use super::{Path, RawPath, StateData};

macro_rules! paths {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name<T>(RawPath, PhantomData<fn() -> T>);

        impl<T> From<RawPath> for $name<T> {
            fn from(raw: RawPath) -> Self {
                Self(raw, PhantomData)
            }
        }

        impl<T> Deref for $name<T> {
            type Target = RawPath;

            fn deref(&self) -> &RawPath {
                &self.0
            }
        }

        impl<T> std::fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }
    };
}

paths! {
    /// The paths into a list.
    ListPaths
}

paths! {
    /// The paths into a map with names nobody knows before the execution.
    MapPaths
}

paths! {
    /// The paths into a value that may be missing or `null`.
    OptionPaths
}

impl<T: StateData> ListPaths<T> {
    /// The path to the element `index`, counted from 0.
    ///
    /// An execution fails with `States.Runtime` where the list is shorter.
    #[must_use]
    pub fn at(&self, index: u32) -> Path<T> {
        self.0.index(index).into()
    }
}

impl<T: StateData> MapPaths<T> {
    /// The path to the value of `key`.
    ///
    /// An execution fails with `States.Runtime` where the map does not have it.
    #[must_use]
    pub fn get(&self, key: impl Into<String>) -> Path<T> {
        self.0.member(key).into()
    }
}

impl<T: StateData> OptionPaths<T> {
    /// The same path, in the belief that the value is there and not `null`.
    ///
    /// An execution fails with `States.Runtime` where it is missing.
    #[must_use]
    pub fn assume_present(&self) -> Path<T> {
        self.0.clone().into()
    }
}
