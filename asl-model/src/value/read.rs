use std::borrow::Cow;
use std::str::FromStr;

use super::read_error::Fault;
use super::{Map, Number, ReadError, ReadErrorKind, Value};
use crate::span::Span;
use crate::syntax::{Key, Kind, MAX_DEPTH, Member, Node, Object, SyntaxErrorKind, json};

impl Value {
    /// Reads JSON text.
    ///
    /// # Errors
    ///
    /// What is not JSON, nests deeper than [`MAX_DEPTH`] levels, or has a key twice
    /// in one object.
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        read_text(text, Self::from_node)
    }

    /// Reads a part of a JSON tree.
    pub(crate) fn from_node(node: Node<'_>) -> Result<Self, Fault> {
        let (span, kind) = node.into_parts();
        Ok(match kind {
            Kind::Null => Self::Null,
            Kind::Bool(value) => Self::Bool(value),
            Kind::Number(text) => Self::Number(Number::from_checked(text)),
            Kind::String(text) => Self::String(text.into_owned()),
            Kind::Array(elements) => Self::Array(read_elements(elements, Self::from_node)?),
            Kind::Object(object) => Self::Object(Map::from_object(object, Self::from_node)?),
            Kind::Unknown => return Err(Fault::new(span, ReadErrorKind::Placeholder)),
        })
    }

    /// The tree of a value that comes from no text: its places mean nothing.
    pub(crate) fn into_node(self) -> Result<Node<'static>, Fault> {
        self.into_node_below(0)
    }

    fn into_node_below(self, depth: usize) -> Result<Node<'static>, Fault> {
        let nowhere = Span::at(0);
        if depth > MAX_DEPTH {
            return Err(Fault::new(nowhere, ReadErrorKind::Syntax(SyntaxErrorKind::TooDeep)));
        }
        let kind = match self {
            Self::Null => Kind::Null,
            Self::Bool(value) => Kind::Bool(value),
            Self::Number(number) => Kind::Number(Cow::Owned(number.into_text())),
            Self::String(text) => Kind::String(text.into()),
            Self::Array(elements) => {
                let nodes = elements.into_iter().map(|element| element.into_node_below(depth + 1));
                Kind::Array(nodes.collect::<Result<_, _>>()?)
            }
            Self::Object(members) => {
                let members = members.into_iter().map(|(key, value)| {
                    Ok(Member::new(Key::new(nowhere, key.into()), value.into_node_below(depth + 1)?))
                });
                Kind::Object(Object::new(members.collect::<Result<_, _>>()?))
            }
        };
        Ok(Node::new(nowhere, kind))
    }
}

impl FromStr for Value {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        Self::from_json(text)
    }
}

impl<V> Map<V> {
    /// The members of an object, their values as `read` gives them.
    pub(crate) fn from_object<'s>(
        object: Object<'s>,
        read: impl Fn(Node<'s>) -> Result<V, Fault>,
    ) -> Result<Self, Fault> {
        let members = object.into_members();
        let mut map = Self::with_capacity(members.len());
        for member in members {
            let (key, node) = member.into_parts();
            let span = key.span();
            let key = key.into_name();
            let value = read(node).map_err(|fault| fault.within(&key))?;
            map.insert_new(key.into_owned(), value).map_err(|key| duplicate_key(span, key.into()))?;
        }
        Ok(map)
    }
}

pub(crate) fn duplicate_key(span: Span, key: Cow<'_, str>) -> Fault {
    Fault::new(span, ReadErrorKind::DuplicateKey { key: key.into_owned() })
}

/// The elements of an array as `read` gives them.
pub(crate) fn read_elements<'s, T>(
    elements: Vec<Node<'s>>,
    read: impl Fn(Node<'s>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let read = |(index, node)| read(node).map_err(|fault: Fault| fault.within(&index));
    elements.into_iter().enumerate().map(read).collect()
}

/// What `read` makes of a text that is JSON without comments or any other fault.
pub(crate) fn read_text<T>(
    text: &str,
    read: impl FnOnce(Node<'_>) -> Result<T, Fault>,
) -> Result<T, ReadError> {
    let (root, errors) = json::parse(text).into_parts();
    let fault = match (errors.into_iter().next(), root) {
        (None, Some(root)) => match read(root) {
            Ok(value) => return Ok(value),
            Err(fault) => fault,
        },
        (Some(error), _) => Fault::new(error.span(), ReadErrorKind::Syntax(error.kind().clone())),
        // A text without a value is an error already.
        (None, None) => Fault::new(Span::at(0), ReadErrorKind::Syntax(SyntaxErrorKind::Empty)),
    };
    Err(fault.into_error(Some(text)))
}
