//! Placeholders, which Terraform or CloudFormation fills in when the machine is deployed.

use std::fmt;
use std::marker::PhantomData;

use crate::condition::{Operand, Side};
use crate::expr::{Expr, Template};

/// A value of type `T` that is known when the machine is deployed.
///
/// It stands wherever a `T` is wanted. Inside a text a placeholder can also be written as it is, `s3://${Bucket}/in`;
/// where `${…}` must stay as it is, write `$${…}`.
///
/// ASL: the text `${Name}`, until Terraform's `templatefile` or CloudFormation's `DefinitionSubstitutions` fills it
/// in; [`Machine::placeholders`](crate::Machine::placeholders) lists them.
///
/// ```
/// use asl_dsl::prelude::*;
///
/// const PATIENCE: Placeholder<u32> = Placeholder::new("Patience").describe("how long to wait, in seconds");
///
/// # struct Patient;
/// #[states]
/// impl Patient {
///     #[start]
///     fn wait_a_little(&self, input: Path<Any>) -> State<Self> {
///         Wait::seconds(&input, PATIENCE).end()
///     }
/// }
/// # let machine = Patient.build()?;
/// # assert!(machine.to_json().contains(r#""Seconds": "${Patience}""#));
/// # assert_eq!(machine.placeholders()[0].description(), Some("how long to wait, in seconds"));
/// # Ok::<(), asl_dsl::BuildError>(())
/// ```
pub struct Placeholder<T> {
    name: &'static str,
    description: Option<&'static str>,
    of: PhantomData<fn() -> T>,
}

impl<T: Substitutable> Placeholder<T> {
    /// The placeholder of this name: ASCII letters, digits, `_`, `-`, `.` and `:`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, description: None, of: PhantomData }
    }

    /// Says what it is, for who deploys the machine.
    #[must_use]
    pub const fn describe(mut self, description: &'static str) -> Self {
        self.description = Some(description);
        self
    }

    fn template(self) -> Template {
        let Self { name, description, .. } = self;
        let description = description.map(str::to_owned);
        Template::Placeholder(MachinePlaceholder { name: name.to_owned(), kind: T::KIND, description })
    }
}

/// A type that a placeholder can have: a text, a number, a boolean.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand for a `{Self}`",
    label = "a placeholder stands for a text, a number or a boolean",
    note = "put a placeholder where each of its texts, numbers and booleans stands"
)]
pub trait Substitutable {
    /// What is filled in.
    const KIND: PlaceholderKind;
}

/// What is filled in for a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PlaceholderKind {
    /// A text, which stays between its quotation marks.
    Text,
    /// A number, for which the quotation marks have to go.
    Number,
    /// `true` or `false`, for which the quotation marks have to go.
    Boolean,
}

/// A placeholder of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachinePlaceholder {
    name: String,
    kind: PlaceholderKind,
    description: Option<String>,
}

impl MachinePlaceholder {
    /// One that stands in a text without a description.
    pub(crate) const fn in_text(name: String) -> Self {
        Self { name, kind: PlaceholderKind::Text, description: None }
    }

    /// The name, between `${` and `}`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is filled in.
    #[must_use]
    pub const fn kind(&self) -> PlaceholderKind {
        self.kind
    }

    /// What it is, in words.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// What the variable or parameter is for that fills it in.
    #[cfg(feature = "deploy")]
    pub(crate) fn purpose(&self) -> String {
        self.description.clone().unwrap_or_else(|| format!("Fills in {} of the definition.", self.name))
    }

    /// How it stands in a text: `${Name}`.
    pub(crate) fn text(&self) -> String {
        format!("${{{}}}", self.name)
    }
}

macro_rules! substitutable {
    ($($kind:ident: $($ty:ty)*;)*) => {
        $($(
            impl Substitutable for $ty {
                const KIND: PlaceholderKind = PlaceholderKind::$kind;
            }

            impl From<Placeholder<$ty>> for Expr<$ty> {
                fn from(placeholder: Placeholder<$ty>) -> Self {
                    Self::new(placeholder.template())
                }
            }

            impl Operand<$ty> for Placeholder<$ty> {
                fn into_side(self) -> Side {
                    Side::Literal(self.template())
                }
            }
        )*)*
    };
}

substitutable! {
    Text: String crate::data::Timestamp;
    Number: i8 i16 i32 i64 u8 u16 u32 u64 f64;
    Boolean: bool;
}

impl<T> Clone for Placeholder<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Placeholder<T> {}

impl<T> fmt::Debug for Placeholder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Placeholder({})", self.name)
    }
}

/// The characters of the name of a placeholder.
pub(crate) fn is_name(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    !name.is_empty() && name.chars().all(is_part)
}

/// The names of the placeholders in a text.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split("${")
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| is_name(name))
}

/// The names of the placeholders in a text that may hold `$${Name}`, which is none.
pub(crate) fn names_in_source(text: &str) -> impl Iterator<Item = &str> {
    text.split("$${").enumerate().flat_map(|(index, piece)| {
        let behind_escape =
            if index == 0 { Some(piece) } else { piece.split_once('}').map(|(_, rest)| rest) };
        behind_escape.into_iter().flat_map(names)
    })
}

/// A text as it stands in the machine, and the names in it that are no placeholders: `$${Name}` is `${Name}`.
pub(crate) fn unescape(text: &str) -> (String, Vec<&str>) {
    let mut pieces = text.split("$${");
    let first = pieces.next().unwrap_or_default();
    let mut unescaped = first.to_owned();
    let mut literal = Vec::new();
    for piece in pieces {
        unescaped.push_str("${");
        unescaped.push_str(piece);
        literal.extend(piece.split_once('}').map(|(name, _)| name).filter(|name| is_name(name)));
    }
    (unescaped, literal)
}
