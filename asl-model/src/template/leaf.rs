use super::{Suspicion, TemplateError};
use crate::intrinsic::Intrinsic;
use crate::path::JsonPath;
use crate::span::Span;
use crate::syntax::{Key, Node};

/// The leaves of a template, in the order of the text, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Template<'t, 's> {
    pub(super) leaves: Vec<Leaf<'t, 's>>,
    pub(super) errors: Vec<TemplateError>,
    pub(super) suspicions: Vec<Suspicion>,
}

/// A value of a template that is no object or array with something in it, or the value of a key that ends in
/// `.$`.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf<'t, 's> {
    pub(super) pointer: String,
    pub(super) key: Option<&'t Key<'s>>,
    pub(super) name: Option<&'t str>,
    pub(super) node: &'t Node<'s>,
    pub(super) meaning: Meaning,
}

/// What a leaf stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Meaning {
    /// Itself.
    Literal,
    /// What a path leads to: from the field's document, the context object or a variable.
    Path(JsonPath),
    /// What an intrinsic function gives.
    Intrinsic(Intrinsic),
    /// What a JSONata expression gives, which stands in this part of the decoded string. It may hold
    /// placeholders.
    Expression(Span),
    /// Nobody can know before deployment, since the value could not be read or holds a placeholder.
    Unknown,
}

impl<'t, 's> Template<'t, 's> {
    /// The leaves, without those that have an error.
    #[must_use]
    pub fn leaves(&self) -> &[Leaf<'t, 's>] {
        &self.leaves
    }

    /// What the service refuses.
    #[must_use]
    pub fn errors(&self) -> &[TemplateError] {
        &self.errors
    }

    /// What the service takes as it stands, and what was probably meant otherwise.
    #[must_use]
    pub fn suspicions(&self) -> &[Suspicion] {
        &self.suspicions
    }
}

impl<'t, 's> Leaf<'t, 's> {
    /// The place of the value, as a JSON pointer from the root of the template.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The key as it was written; `None` for an element of an array, or the template as a whole.
    #[must_use]
    pub const fn key(&self) -> Option<&'t Key<'s>> {
        self.key
    }

    /// The member of the result that this leaf gives: the key, in JSONPath without the `.$` of a path or
    /// intrinsic function.
    #[must_use]
    pub const fn name(&self) -> Option<&'t str> {
        self.name
    }

    /// The value, with its place.
    #[must_use]
    pub const fn node(&self) -> &'t Node<'s> {
        self.node
    }

    /// What it stands for.
    #[must_use]
    pub const fn meaning(&self) -> &Meaning {
        &self.meaning
    }
}
