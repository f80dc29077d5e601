use std::ops::Deref;

use asl_model::value::Value;

use super::{Accepts, RawPath, StateData};
use crate::schema::{Schema, Schemas};

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
    ($($($leaf:ty)*: $schema:expr;)*) => {
        $($(
            impl StateData for $leaf {
                type Paths = LeafPaths;

                fn schema(_schemas: &mut Schemas) -> Schema {
                    $schema
                }
            }

            impl Accepts<Self> for $leaf {}
        )*)*
    };
}

leaf! {
    (): Schema::typed("null");
    bool: Schema::typed("boolean");
    String: Schema::typed("string");
    char: Schema::typed("string").with("minLength", 1).with("maxLength", 1);
    f32 f64: Schema::typed("number");
    i64 i128 isize: Schema::typed("integer");
    u64 u128 usize: Schema::typed("integer").with("minimum", 0);
    i8: integer(i8::MIN, i8::MAX);
    i16: integer(i16::MIN, i16::MAX);
    i32: integer(i32::MIN, i32::MAX);
    u8: integer(u8::MIN, u8::MAX);
    u16: integer(u16::MIN, u16::MAX);
    u32: integer(u32::MIN, u32::MAX);
}

fn integer(least: impl Into<Value>, greatest: impl Into<Value>) -> Schema {
    Schema::typed("integer").with("minimum", least).with("maximum", greatest)
}
