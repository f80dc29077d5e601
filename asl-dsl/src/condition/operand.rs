use crate::data::{Path, RawPath, StateData, Timestamp};
use crate::expr::Template;

/// What a value is compared with: a literal or another path.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Side {
    /// A literal.
    Literal(Template),
    /// The value at the end of a path.
    Path(RawPath),
}

/// A value that can stand on the right of a comparison with a `T`: a literal or a path.
#[diagnostic::on_unimplemented(
    message = "a value of type `{T}` cannot be compared with `{Self}`",
    label = "not comparable with `{T}`",
    note = "the comparison operators of ASL compare like with like: another kind of value is never equal, less or greater"
)]
pub trait Operand<T> {
    /// The literal or the path.
    fn into_side(self) -> Side;
}

impl<T: StateData> Operand<T> for Path<T> {
    fn into_side(self) -> Side {
        Side::Path(self.raw().clone())
    }
}

impl<T: StateData> Operand<T> for &Path<T> {
    fn into_side(self) -> Side {
        Side::Path(self.raw().clone())
    }
}

/// A text that is believed to be a moment.
impl Operand<Timestamp> for Path<String> {
    fn into_side(self) -> Side {
        Side::Path(self.into_raw())
    }
}

macro_rules! literals {
    ($($data:ty: $($literal:ty)*;)*) => {
        $($(
            impl Operand<$data> for $literal {
                fn into_side(self) -> Side {
                    Side::Literal(Template::from(self))
                }
            }
        )*)*
    };
}

literals! {
    bool: bool;
    String: &str String &String;
    Timestamp: &str String &String;
    i8: i8;
    i16: i16;
    i32: i32;
    i64: i32 i64 u32;
    u8: u8;
    u16: u16;
    u32: u32;
    u64: u64;
    f32: f32 i16;
    f64: f64 i32 i64;
}

/// An optional value is compared with nothing, which is said once, of its type: not of what it is compared with, too.
macro_rules! said_once {
    ($($literal:ty)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: StateData> Operand<Option<T>> for $literal {
                fn into_side(self) -> Side {
                    Side::Literal(Template::from(self))
                }
            }
        )*
    };
}

said_once!(bool &str String i32 i64 u32 u64 f64);

#[diagnostic::do_not_recommend]
impl<T: StateData> Operand<Option<T>> for Path<T> {
    fn into_side(self) -> Side {
        Side::Path(self.into_raw())
    }
}
