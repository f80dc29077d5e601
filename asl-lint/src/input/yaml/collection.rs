use std::collections::BTreeSet;

use asl_model::span::Span;
use asl_model::syntax::{Key, Kind, Member, Node, Object};

/// An object or a list that is being read.
#[derive(Debug)]
pub(super) struct Collection<'s> {
    /// Where it begins.
    pub(super) start: usize,
    /// The number of its anchor; 0 where it has none.
    pub(super) anchor: usize,
    /// Whether its tag makes something else of it.
    pub(super) is_custom: bool,
    /// The key that its tag is short for.
    function: Option<Key<'s>>,
    content: Content<'s>,
}

#[derive(Debug)]
enum Content<'s> {
    List(Vec<Node<'s>>),
    Object { members: Vec<Member<'s>>, merged: Vec<Node<'s>>, key: Option<PendingKey<'s>> },
}

/// A key whose value comes next.
#[derive(Debug)]
enum PendingKey<'s> {
    Key(Key<'s>),
    /// `<<`
    Merge,
    /// What cannot be a key; its value is passed over.
    None,
}

impl<'s> Collection<'s> {
    pub(super) const fn list(start: usize, anchor: usize, is_custom: bool) -> Self {
        Self { start, anchor, is_custom, function: None, content: Content::List(Vec::new()) }
    }

    pub(super) const fn object(start: usize, anchor: usize, is_custom: bool) -> Self {
        let content = Content::Object { members: Vec::new(), merged: Vec::new(), key: None };
        Self { start, anchor, is_custom, function: None, content }
    }

    /// The same as the value of the key that its tag is short for.
    pub(super) fn called_by(mut self, function: Option<Key<'s>>) -> Self {
        self.function = function;
        self
    }

    /// Whether what comes next is a key.
    pub(super) const fn wants_key(&self) -> bool {
        matches!(self.content, Content::Object { key: None, .. })
    }

    /// Takes a key; `None` for what cannot be one.
    pub(super) fn set_key(&mut self, next: Option<Key<'s>>) {
        if let Content::Object { key, .. } = &mut self.content {
            *key = Some(next.map_or(PendingKey::None, PendingKey::Key));
        }
    }

    /// Takes the key `<<`.
    pub(super) fn set_merge(&mut self) {
        if let Content::Object { key, .. } = &mut self.content {
            *key = Some(PendingKey::Merge);
        }
    }

    /// Takes an element, or the value of the last key.
    pub(super) fn push(&mut self, node: Node<'s>) {
        match &mut self.content {
            Content::List(elements) => elements.push(node),
            Content::Object { members, merged, key } => match key.take() {
                Some(PendingKey::Key(key)) => members.push(Member::new(key, node)),
                Some(PendingKey::Merge) => merged.push(node),
                Some(PendingKey::None) | None => {}
            },
        }
    }

    /// The value, which ends at `end`, and the values of `<<` that are no objects.
    pub(super) fn finish(self, end: usize) -> (Node<'s>, Vec<Node<'s>>) {
        let mut refused = Vec::new();
        let kind = match self.content {
            _ if self.is_custom => Kind::Unknown,
            Content::List(elements) => Kind::Array(elements),
            Content::Object { members, merged, .. } => {
                Kind::Object(Object::new(merge(members, merged, &mut refused)))
            }
        };
        (called(self.function, Node::new(Span::new(self.start, end), kind)), refused)
    }
}

/// A value as the only member of an object, where there is a key for it.
pub(super) fn called<'s>(key: Option<Key<'s>>, value: Node<'s>) -> Node<'s> {
    let Some(key) = key else { return value };
    let span = key.span().to(value.span());
    Node::new(span, Kind::Object(Object::new(vec![Member::new(key, value)])))
}

/// The members with those that `<<` brings: what stands in the object itself counts before what is merged, and
/// what is merged first before what is merged later (YAML Merge Key Language-Independent Type, version 1.1).
///
/// What is merged stands in front, as it does in the text.
fn merge<'s>(own: Vec<Member<'s>>, merged: Vec<Node<'s>>, refused: &mut Vec<Node<'s>>) -> Vec<Member<'s>> {
    if merged.is_empty() {
        return own;
    }
    let mut names: BTreeSet<String> = own.iter().map(|member| member.key().name().to_owned()).collect();
    let mut all = Vec::new();
    let lists = merged.into_iter().flat_map(|node| match node.into_parts() {
        (_, Kind::Array(elements)) => elements,
        (span, kind) => vec![Node::new(span, kind)],
    });
    for node in lists {
        match node.into_parts() {
            (_, Kind::Object(object)) => {
                let members = object.into_members().into_iter();
                all.extend(members.filter(|member| names.insert(member.key().name().to_owned())));
            }
            (_, Kind::Unknown) => {}
            (span, kind) => refused.push(Node::new(span, kind)),
        }
    }
    all.extend(own);
    all
}
