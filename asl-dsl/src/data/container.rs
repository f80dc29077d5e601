//! The types of the standard library that hold others.
#![expect(
    clippy::disallowed_types,
    reason = "data of others may have them, and nothing here depends on their order"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use super::{Accepts, ListPaths, MapPaths, OptionPaths, StateData};
use crate::schema::{Schema, Schemas};

macro_rules! containers {
    ($($of_t:ty, $of_d:ty $(, $hasher:ident)?: $paths:ty, $schema:expr;)*) => {
        $(
            impl<T: StateData $(, $hasher: 'static)?> StateData for $of_t {
                type Paths = $paths;

                fn schema(schemas: &mut Schemas) -> Schema {
                    $schema(T::schema(schemas))
                }
            }

            impl<T: Accepts<D>, D $(, $hasher)?> Accepts<$of_d> for $of_t {}
        )*
    };
}

containers! {
    Option<T>, Option<D>: OptionPaths<T>, Schema::or_null;
    Vec<T>, Vec<D>: ListPaths<T>, Schema::list;
    VecDeque<T>, VecDeque<D>: ListPaths<T>, Schema::list;
    BTreeSet<T>, BTreeSet<D>: ListPaths<T>, set;
    HashSet<T, S>, HashSet<D, S>, S: ListPaths<T>, set;
    BTreeMap<String, T>, BTreeMap<String, D>: MapPaths<T>, Schema::map;
    HashMap<String, T, S>, HashMap<String, D, S>, S: MapPaths<T>, Schema::map;
}

impl<T: StateData, const N: usize> StateData for [T; N] {
    type Paths = ListPaths<T>;

    fn schema(schemas: &mut Schemas) -> Schema {
        Schema::list(T::schema(schemas)).with("minItems", N).with("maxItems", N)
    }
}

impl<T: Accepts<D>, D, const N: usize> Accepts<[D; N]> for [T; N] {}
impl<T: Accepts<D>, D, const N: usize> Accepts<[D; N]> for Vec<T> {}

/// In the data nothing is to be seen of the box.
impl<T: StateData> StateData for Box<T> {
    type Paths = T::Paths;

    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas)
    }
}

impl<T: Accepts<D>, D> Accepts<Box<D>> for Box<T> {}

fn set(element: Schema) -> Schema {
    Schema::list(element).with("uniqueItems", true)
}
