use std::ops::{Add, Div, Mul, Rem, Sub};

use super::{Computed, IntoComputed, JsonataCode};

/// Infix operators that give a value of the same type.
macro_rules! arithmetic {
    ($($trait:ident $method:ident $operator:literal)*) => {
        $(
            impl<T: Number, V: IntoComputed<T>> $trait<V> for Computed<T> {
                type Output = Self;

                #[doc = concat!("JSONata: `a ", $operator, " b`.")]
                fn $method(self, other: V) -> Self {
                    self.infix($operator, other)
                }
            }
        )*
    };
}

arithmetic! {
    Add add "+"
    Sub sub "-"
    Mul mul "*"
    Div div "/"
    Rem rem "%"
}

/// A type of numbers.
#[diagnostic::on_unimplemented(
    message = "JSONata does not calculate with `{Self}`",
    label = "only numbers are calculated with",
    note = "texts are joined with `concat(…)` and `join(…)`"
)]
pub trait Number {}

macro_rules! numbers {
    ($($number:ty)*) => { $(impl Number for $number {})* };
}

numbers!(i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);

/// Comparisons.
macro_rules! comparisons {
    ($($method:ident $operator:literal $doc:literal)*) => {
        $(
            #[doc = concat!("Whether it ", $doc, ".\n\nJSONata: `a ", $operator, " b`.")]
            pub fn $method(self, other: impl IntoComputed<T>) -> Computed<bool> {
                self.infix($operator, other)
            }
        )*
    };
}

impl<T> Computed<T> {
    comparisons! {
        equals "=" "equals `other`, in all its parts"
        differs_from "!=" "does not equal `other`"
        less_than "<" "is less than `other`: both are numbers, or both are texts"
        at_most "<=" "is at most `other`: both are numbers, or both are texts"
        greater_than ">" "is greater than `other`: both are numbers, or both are texts"
        at_least ">=" "is at least `other`: both are numbers, or both are texts"
    }

    pub(super) fn infix<U, V>(self, operator: &'static str, other: impl IntoComputed<U>) -> Computed<V> {
        self.and(other.into_computed(), |left, right| JsonataCode::Infix(operator, [left, right]))
    }
}

impl Computed<String> {
    /// The text with `other` behind it.
    ///
    /// JSONata: `a & b`.
    pub fn concat(self, other: impl IntoComputed<String>) -> Self {
        self.infix("&", other)
    }
}

impl Computed<bool> {
    /// Whether both hold.
    ///
    /// JSONata: `a and b`.
    pub fn and_also(self, other: impl IntoComputed<bool>) -> Self {
        self.infix("and", other)
    }

    /// Whether one of both holds.
    ///
    /// JSONata: `a or b`.
    pub fn or_else(self, other: impl IntoComputed<bool>) -> Self {
        self.infix("or", other)
    }
}
