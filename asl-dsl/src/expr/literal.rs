use super::{Expr, Template};
use crate::data::Path;

impl From<&str> for Expr<String> {
    fn from(text: &str) -> Self {
        Self::new(Template::from(text))
    }
}

impl From<String> for Expr<String> {
    fn from(text: String) -> Self {
        Self::new(Template::from(text))
    }
}

impl From<&String> for Expr<String> {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<bool> for Expr<bool> {
    fn from(value: bool) -> Self {
        Self::new(Template::from(value))
    }
}

/// Each type of number takes itself and what loses nothing in it; a floating-point parameter also takes an
/// integer, since `1` is how people write the weight of a variant. The types without a sign take no narrower literal,
/// since a bare `1` would then be of no type.
macro_rules! numbers {
    ($($number:ty: $($literal:ty)*, $($narrower:ty)*;)*) => {
        $(
            $(
                impl From<$literal> for Expr<$number> {
                    fn from(value: $literal) -> Self {
                        Self::new(Template::from(value))
                    }
                }
            )*

            $(
                impl From<Path<$narrower>> for Expr<$number> {
                    fn from(path: Path<$narrower>) -> Self {
                        Self::new(Template::Path(path.raw().clone()))
                    }
                }
            )*
        )*
    };
}

numbers! {
    i8: i8,;
    i16: i16, i8 u8;
    i32: i32 i16 i8 u16 u8, i16 i8 u16 u8;
    i64: i64 i32 i16 i8 u32 u16 u8, i32 i16 i8 u32 u16 u8;
    u8: u8,;
    u16: u16, u8;
    u32: u32, u16 u8;
    f32: i16, i16 i8 u16 u8;
    u64: u64, u32 u16 u8;
    f64: i64 i32 i16 i8 u32 u16 u8, i64 i32 i16 i8 u32 u16 u8;
}

impl From<f32> for Expr<f32> {
    fn from(value: f32) -> Self {
        Self::new(Template::from(value))
    }
}

impl From<f64> for Expr<f64> {
    fn from(value: f64) -> Self {
        Self::new(Template::from(value))
    }
}
