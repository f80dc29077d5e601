use crate::condition::{Operand, Side};
use crate::data::{Path, RawPath, StateData};
use crate::expr::{Constraint, Expr, Template};

/// One of the texts that a service knows, or another one that this version does not know.
///
/// Services add values without notice, so every such enum also has a variant `Other` for all others. A text
/// that is not among the known values is a warning when the machine is built; `Other` says that it is meant.
pub trait OpenEnum: StateData + PartialEq + Clone + Sized {
    /// The known values.
    const KNOWN: &'static [Self];
    /// The text of each of them.
    const TEXTS: &'static [&'static str];

    /// The value that stands for an unknown text.
    fn other(text: String) -> Self;

    /// The text, where the value is not a known one.
    fn as_other(&self) -> Option<&str>;

    /// The value of this text.
    #[must_use]
    fn of_text(text: &str) -> Self {
        let known = Self::KNOWN.iter().zip(Self::TEXTS).find(|(_, known)| **known == text);
        known.map_or_else(|| Self::other(text.to_owned()), |(value, _)| value.clone())
    }

    /// The text as ASL has it.
    #[must_use]
    fn as_str(&self) -> &str {
        let known = Self::KNOWN.iter().zip(Self::TEXTS).find(|(known, _)| *known == self);
        known.map_or_else(|| self.as_other().unwrap_or_default(), |(_, text)| text)
    }
}

/// What can stand where an [`OpenEnum`] is wanted: a value of it, its text, or a path.
#[diagnostic::on_unimplemented(
    message = "a `{E}` is wanted here, and this is `{Self}`",
    label = "expected `{E}`",
    note = "it can be a variant of `{E}`, its text, or a path to one of both"
)]
pub trait IntoOpenEnum<E> {
    /// The value.
    fn into_open_enum(self) -> Expr<E>;
}

impl<E: OpenEnum> IntoOpenEnum<E> for E {
    fn into_open_enum(self) -> Expr<E> {
        Expr::new(Template::from(self.as_str()))
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for &str {
    fn into_open_enum(self) -> Expr<E> {
        Expr::new(Template::from(self)).constrained(Constraint::Values(E::TEXTS))
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for String {
    fn into_open_enum(self) -> Expr<E> {
        self.as_str().into_open_enum()
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for &String {
    fn into_open_enum(self) -> Expr<E> {
        self.as_str().into_open_enum()
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for Expr<E> {
    fn into_open_enum(self) -> Self {
        self
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for RawPath {
    fn into_open_enum(self) -> Expr<E> {
        Expr::new(Template::Path(self))
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for Path<E> {
    fn into_open_enum(self) -> Expr<E> {
        self.raw().clone().into_open_enum()
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for &Path<E> {
    fn into_open_enum(self) -> Expr<E> {
        self.raw().clone().into_open_enum()
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for Path<String> {
    fn into_open_enum(self) -> Expr<E> {
        self.raw().clone().into_open_enum()
    }
}

impl<E: OpenEnum> IntoOpenEnum<E> for &Path<String> {
    fn into_open_enum(self) -> Expr<E> {
        self.raw().clone().into_open_enum()
    }
}

impl<E: OpenEnum> From<E> for Expr<E> {
    fn from(value: E) -> Self {
        value.into_open_enum()
    }
}

#[diagnostic::do_not_recommend]
impl<E: OpenEnum> Operand<E> for E {
    fn into_side(self) -> Side {
        Side::Literal(Template::from(self.as_str()))
    }
}

#[diagnostic::do_not_recommend]
impl<E: OpenEnum> Operand<E> for &str {
    fn into_side(self) -> Side {
        Side::Literal(Template::from(self))
    }
}
