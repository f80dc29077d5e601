//! What the macro knows of its input.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Generics, Visibility};

use crate::common::constraint::Constraint;

/// A type that becomes state data.
pub(super) struct Input<'a> {
    pub(super) name: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    /// The path to what generated code calls.
    pub(super) private: TokenStream,
    pub(super) shape: Shape,
    pub(super) schema: SchemaOf,
    /// What a value is made from: the fields of the struct, or those of each variant.
    pub(super) constructors: Vec<Constructor>,
}

/// What the JSON Schema says beside the shape.
pub(super) struct SchemaOf {
    pub(super) name: String,
    pub(super) description: Option<String>,
    /// Whether there are no other members.
    pub(super) is_closed: bool,
}

/// How the data look as JSON.
pub(super) enum Shape {
    /// `null`
    Null,
    /// An object with these members.
    Object(Vec<Member>),
    /// Like another type.
    Like(TokenStream),
    /// One of these texts.
    Texts(Vec<Text>),
    /// One of several shapes.
    Variants(Tagging, Vec<Variant>),
    /// There is an error, and nothing is known.
    Unknown,
}

/// A member of an object.
pub(super) struct Member {
    /// The field, after which the method is called.
    pub(super) field: Ident,
    pub(super) docs: Vec<String>,
    /// Its name in the data.
    pub(super) name: Name,
    pub(super) ty: TokenStream,
    /// What its schema says beside the type.
    pub(super) description: Option<String>,
    pub(super) constraints: Vec<Constraint>,
    /// Whether it may be missing although its type is not optional.
    pub(super) may_be_missing: bool,
    pub(super) flatten: Option<Flattened>,
}

/// What is flattened into an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flattened {
    /// A type that has all its members in every such object.
    Whole,
    /// A map, an optional or an unknown type, of which that cannot be said.
    Open,
}

/// A name in the data, and where it is written.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Span,
}

/// A variant without data, which is a text.
pub(super) struct Text {
    pub(super) variant: Ident,
    pub(super) description: Option<String>,
    pub(super) name: Name,
}

/// A variant of an enum with data.
pub(super) struct Variant {
    pub(super) ident: Ident,
    /// The variant in the names of methods.
    pub(super) snake: String,
    pub(super) description: Option<String>,
    /// Whether the data do not tell that they are this variant.
    pub(super) is_untagged: bool,
    /// Whether it stands for all names that no other variant has.
    pub(super) is_other: bool,
    pub(super) name: Name,
    pub(super) content: Content,
}

/// The data of a variant.
pub(super) enum Content {
    Nothing,
    Value(TokenStream),
    Object(Vec<Member>),
}

/// How the data tell which variant they are.
pub(super) enum Tagging {
    /// By the name of the only member.
    External,
    /// By a member beside the others.
    Internal { tag: String },
    /// By a member, and the data are in another one.
    Adjacent { tag: String, content: String },
    /// Not at all.
    Untagged,
}

impl Tagging {
    /// How the data tell that they are this variant.
    pub(super) const fn of_variant(&self, variant: &Variant) -> &Self {
        if variant.is_untagged { &Self::Untagged } else { self }
    }
}

/// A struct or a variant, as Rust writes it.
pub(super) struct Constructor {
    pub(super) path: TokenStream,
    /// The name or the number of each field, and its type.
    pub(super) fields: Vec<(TokenStream, TokenStream)>,
}
