use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::{Accepts, Path, RawPath, StateData};
use crate::schema::{Schema, Schemas};

/// The paths into a tuple: what the branches of a Parallel end with.
///
/// In the data a tuple is an array with as many elements.
pub struct TuplePaths<T>(RawPath, PhantomData<fn() -> T>);

impl<T> From<RawPath> for TuplePaths<T> {
    fn from(raw: RawPath) -> Self {
        Self(raw, PhantomData)
    }
}

impl<T> Deref for TuplePaths<T> {
    type Target = RawPath;

    fn deref(&self) -> &RawPath {
        &self.0
    }
}

impl<T> fmt::Debug for TuplePaths<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TuplePaths").field(&self.0).finish()
    }
}

macro_rules! tuple {
    ($($element:ident $other:ident $method:ident $index:literal $doc:literal),+) => {
        impl<$($element: StateData),+> StateData for ($($element,)+) {
            type Paths = TuplePaths<Self>;

            fn schema(schemas: &mut Schemas) -> Schema {
                Schema::tuple([$($element::schema(schemas)),+])
            }
        }

        impl<$($element: StateData),+> TuplePaths<($($element,)+)> {
            $(
                #[doc = $doc]
                #[must_use]
                pub fn $method(&self) -> Path<$element> {
                    self.0.index($index).into()
                }
            )+
        }

        impl<$($element: Accepts<$other>, $other),+> Accepts<($($other,)+)> for ($($element,)+) {}
    };
}

macro_rules! tuples {
    ([$($done:tt)*]) => {};
    ([$($done:tt)*] ($($next:tt)*) $($rest:tt)*) => {
        tuple!($($done)* $($next)*);
        tuples!([$($done)* $($next)*,] $($rest)*);
    };
}

tuples! {
    []
    (T1 D1 first 0 "The path to the first element.")
    (T2 D2 second 1 "The path to the second element.")
    (T3 D3 third 2 "The path to the third element.")
    (T4 D4 fourth 3 "The path to the fourth element.")
    (T5 D5 fifth 4 "The path to the fifth element.")
    (T6 D6 sixth 5 "The path to the sixth element.")
    (T7 D7 seventh 6 "The path to the seventh element.")
    (T8 D8 eighth 7 "The path to the eighth element.")
}
