use std::borrow::Cow;

use super::SyntaxError;
use crate::span::Span;

/// What reading a text gave: the tree as far as it could be read, and the errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<'s> {
    root: Option<Node<'s>>,
    errors: Vec<SyntaxError>,
    comments: Vec<Span>,
}

impl<'s> Parsed<'s> {
    /// A tree, if there was one, and the errors in the order of their places.
    #[must_use]
    pub const fn new(root: Option<Node<'s>>, errors: Vec<SyntaxError>) -> Self {
        Self { root, errors, comments: Vec::new() }
    }

    /// The same with these comments, in the order of their places.
    #[must_use]
    pub fn with_comments(mut self, comments: Vec<Span>) -> Self {
        self.comments = comments;
        self
    }

    /// The outermost value; `None` where the text holds none.
    #[must_use]
    pub const fn root(&self) -> Option<&Node<'s>> {
        self.root.as_ref()
    }

    /// The errors in the order of their places.
    #[must_use]
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }

    /// The comments, with the characters that begin and end them.
    #[must_use]
    pub fn comments(&self) -> &[Span] {
        &self.comments
    }

    /// The outermost value and the errors.
    #[must_use]
    pub fn into_parts(self) -> (Option<Node<'s>>, Vec<SyntaxError>) {
        (self.root, self.errors)
    }
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'s> {
    span: Span,
    kind: Kind<'s>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "JSON has these six kinds; the seventh is the absence of one")]
pub enum Kind<'s> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it was written.
    Number(Cow<'s, str>),
    /// A string, decoded.
    String(Cow<'s, str>),
    /// An array.
    Array(Vec<Node<'s>>),
    /// An object.
    Object(Object<'s>),
    /// A value that nobody can know before deployment, as an unquoted `${Placeholder}`, or that could not
    /// be read. No check may conclude anything from it.
    Unknown,
}

/// The members of an object, in the order of the text, with both copies of a duplicate key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Object<'s> {
    members: Vec<Member<'s>>,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member<'s> {
    key: Key<'s>,
    value: Node<'s>,
}

/// A key, decoded, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key<'s> {
    span: Span,
    name: Cow<'s, str>,
}

impl<'s> Node<'s> {
    /// A value that stands at `span`.
    #[must_use]
    pub const fn new(span: Span, kind: Kind<'s>) -> Self {
        Self { span, kind }
    }

    /// The place: for a string with its quotes, for an object or array with its brackets.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What the value is.
    #[must_use]
    pub const fn kind(&self) -> &Kind<'s> {
        &self.kind
    }

    /// The place and what the value is.
    #[must_use]
    pub fn into_parts(self) -> (Span, Kind<'s>) {
        (self.span, self.kind)
    }

    /// The same value with texts of its own, where what it was read from does not last.
    ///
    /// It recurses as deep as the value is nested, which reading bounds by [`MAX_DEPTH`](super::MAX_DEPTH).
    #[must_use]
    pub fn into_owned(self) -> Node<'static> {
        let kind = match self.kind {
            Kind::Null => Kind::Null,
            Kind::Bool(value) => Kind::Bool(value),
            Kind::Number(text) => Kind::Number(Cow::Owned(text.into_owned())),
            Kind::String(text) => Kind::String(Cow::Owned(text.into_owned())),
            Kind::Array(elements) => Kind::Array(elements.into_iter().map(Node::into_owned).collect()),
            Kind::Object(object) => {
                Kind::Object(Object::new(object.members.into_iter().map(Member::into_owned).collect()))
            }
            Kind::Unknown => Kind::Unknown,
        };
        Node::new(self.span, kind)
    }

    /// The text of a string, placeholders and all.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Kind::String(text) = &self.kind { Some(text) } else { None }
    }

    /// The text of a string without a placeholder `${…}`: what is known before deployment.
    #[must_use]
    pub fn as_known_str(&self) -> Option<&str> {
        self.as_str().filter(|text| !contains_placeholder(text))
    }

    /// The value of a boolean.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Kind::Bool(value) = self.kind { Some(value) } else { None }
    }

    /// The text of a number.
    #[must_use]
    pub fn as_number(&self) -> Option<&str> {
        if let Kind::Number(text) = &self.kind { Some(text) } else { None }
    }

    /// The elements of an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Kind::Array(elements) = &self.kind { Some(elements) } else { None }
    }

    /// An object.
    #[must_use]
    pub const fn as_object(&self) -> Option<&Object<'s>> {
        if let Kind::Object(object) = &self.kind { Some(object) } else { None }
    }

    /// The value of the member `key`, where this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// Whether nobody can know the value before deployment: it could not be read, or it is a string that
    /// holds a placeholder `${…}`.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match &self.kind {
            Kind::Unknown => true,
            Kind::String(text) => contains_placeholder(text),
            _ => false,
        }
    }

    /// The kind in JSON's words with its article, for messages: `a string`, `an object`, `null`.
    #[must_use]
    pub const fn describe(&self) -> &'static str {
        self.kind.describe()
    }
}

impl Kind<'_> {
    /// The kind in JSON's words with its article, for messages: `a string`, `an object`, `null`.
    #[must_use]
    pub const fn describe(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
            Self::Unknown => "an unknown value",
        }
    }
}

impl<'s> Object<'s> {
    /// An object of these members.
    #[must_use]
    pub const fn new(members: Vec<Member<'s>>) -> Self {
        Self { members }
    }

    /// The members in the order of the text.
    #[must_use]
    pub fn members(&self) -> &[Member<'s>] {
        &self.members
    }

    /// The members in the order of the text, to keep.
    #[must_use]
    pub fn into_members(self) -> Vec<Member<'s>> {
        self.members
    }

    /// The member `key`; of duplicates the last, as JSON readers do.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<&Member<'s>> {
        self.members.iter().rev().find(|member| member.key.name == key)
    }

    /// The value of the member `key`; of duplicates the last, as JSON readers do.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.member(key).map(Member::value)
    }

    /// The keys in the order of the text.
    pub fn keys(&self) -> impl Iterator<Item = &Key<'s>> {
        self.members.iter().map(Member::key)
    }
}

impl<'s> Member<'s> {
    /// A member of this key and value.
    #[must_use]
    pub const fn new(key: Key<'s>, value: Node<'s>) -> Self {
        Self { key, value }
    }

    /// The key.
    #[must_use]
    pub const fn key(&self) -> &Key<'s> {
        &self.key
    }

    /// The value.
    #[must_use]
    pub const fn value(&self) -> &Node<'s> {
        &self.value
    }

    /// The same member with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Member<'static> {
        let key = Key::new(self.key.span, Cow::Owned(self.key.name.into_owned()));
        Member::new(key, self.value.into_owned())
    }

    /// The key and the value.
    #[must_use]
    pub fn into_parts(self) -> (Key<'s>, Node<'s>) {
        (self.key, self.value)
    }
}

impl<'s> Key<'s> {
    /// A key that stands at `span`.
    #[must_use]
    pub const fn new(span: Span, name: Cow<'s, str>) -> Self {
        Self { span, name }
    }

    /// The place, with its quotes.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The key itself.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key itself, to keep.
    #[must_use]
    pub fn into_name(self) -> Cow<'s, str> {
        self.name
    }
}

/// Whether a text holds a placeholder `${…}` that Terraform, CloudFormation or SAM fills in.
#[must_use]
pub fn contains_placeholder(text: &str) -> bool {
    // Nearly no text has a `$` before a bracket, and a search for one character is much the quickest.
    let mut dollars = text.match_indices('$').map(|(at, _)| text.get(at + 1..).unwrap_or_default());
    dollars.any(|rest| rest.starts_with('{') && rest.contains('}'))
}
