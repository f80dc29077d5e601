use std::ops::Deref;

use super::{Accepts, RawPath, StateData};

/// The path to a value without members.
#[derive(Debug, Clone)]
pub struct LeafPaths(RawPath);

impl From<RawPath> for LeafPaths {
    fn from(raw: RawPath) -> Self {
        Self(raw)
    }
}

impl Deref for LeafPaths {
    type Target = RawPath;

    fn deref(&self) -> &RawPath {
        &self.0
    }
}

macro_rules! leaf {
    ($($leaf:ty),* $(,)?) => {
        $(
            impl StateData for $leaf {
                type Paths = LeafPaths;
            }

            impl Accepts<Self> for $leaf {}
        )*
    };
}

leaf!((), bool, String, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64);
