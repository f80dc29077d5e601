//! What is a text in the data but not any text: the conversions are traits of their own, since with more than one
//! `From` a path to a text would no longer say of which type a payload is.

use super::Expr;
use crate::data::{Path, Timestamp};
use crate::error_name::ErrorName;
use crate::placeholder::Placeholder;
use crate::variable::Variable;

/// What can stand where a moment is wanted: its text, or a path to a moment or a text.
///
/// A literal is checked when the machine is built.
#[diagnostic::on_unimplemented(
    message = "a moment is wanted here, and this is `{Self}`",
    label = "no moment",
    note = "it can be a text, `\"2026-12-01T09:00:00Z\"`, or a path to a `Timestamp` or a `String`"
)]
pub trait IntoMoment {
    /// The value.
    fn into_moment(self) -> Expr<Timestamp>;
}

/// What can stand where the name of an error is wanted: a name, or a path to a text.
#[diagnostic::on_unimplemented(
    message = "the name of an error is wanted here, and this is `{Self}`",
    label = "no error name",
    note = "it can be a text, a variant of an enum with `#[derive(ErrorName)]`, or a path to a `String`"
)]
pub trait IntoErrorExpr {
    /// The value.
    fn into_error_expr(self) -> Expr<String>;
}

macro_rules! moments {
    ($($text:ty)*) => {
        $(
            impl IntoMoment for $text {
                fn into_moment(self) -> Expr<Timestamp> {
                    Expr::new(Expr::<String>::from(self).into_parts().0)
                }
            }
        )*
    };
}

moments!(&str String &String Path<String> &Path<String> Expr<String> Variable<String> Placeholder<String>);

macro_rules! typed_moments {
    ($($moment:ty)*) => {
        $(
            impl IntoMoment for $moment {
                fn into_moment(self) -> Expr<Timestamp> {
                    self.into()
                }
            }
        )*
    };
}

typed_moments!(Path<Timestamp> &Path<Timestamp> Expr<Timestamp> Variable<Timestamp> Placeholder<Timestamp>);

#[diagnostic::do_not_recommend]
impl<E: Into<ErrorName>> IntoErrorExpr for E {
    fn into_error_expr(self) -> Expr<String> {
        self.into().as_str().into()
    }
}

macro_rules! error_texts {
    ($($text:ty)*) => {
        $(
            impl IntoErrorExpr for $text {
                fn into_error_expr(self) -> Expr<String> {
                    self.into()
                }
            }
        )*
    };
}

error_texts!(Path<String> &Path<String> Expr<String> Variable<String> Placeholder<String>);
