use std::borrow::Cow;

use serde::Serialize;
use serde::de::{Deserializer, Error as _};

use crate::field::{Field as FieldRow, ObjectKind};
use crate::similar::closest;
use crate::span::Span;
use crate::syntax::{Key, Kind, Member, Node};
use crate::value::{
    Fault, Input, Map, Number, ReadError, ReadErrorKind, Value, duplicate_key, read_elements, read_text,
};

/// What can stand in a field.
pub(crate) trait Field: Sized + Serialize {
    fn read(node: Node<'_>) -> Result<Self, Fault>;

    /// What a field is that was left out; `None` where it must not be.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether the field is left out when it is written.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: Field> Field for Option<T> {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        T::read(node).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let (span, kind) = node.into_parts();
        match kind {
            Kind::Array(elements) => read_elements(elements, T::read),
            other => Err(unexpected(span, &other, "an array")),
        }
    }
}

impl<V: Field> Field for Map<V> {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let (span, kind) = node.into_parts();
        match kind {
            Kind::Object(object) => Self::from_object(object, V::read),
            other => Err(unexpected(span, &other, "an object")),
        }
    }
}

impl Field for Value {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        Self::from_node(node)
    }
}

impl Field for String {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        read_string(node, "a string").map(Cow::into_owned)
    }
}

impl Field for bool {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        node.as_bool().ok_or_else(|| unexpected(node.span(), node.kind(), "`true` or `false`"))
    }
}

impl Field for Number {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let (span, kind) = node.into_parts();
        match kind {
            Kind::Number(text) => Ok(Self::from_checked(text)),
            other => Err(unexpected(span, &other, "a number")),
        }
    }
}

/// The text of a string.
pub(super) fn read_string<'s>(node: Node<'s>, expected: &'static str) -> Result<Cow<'s, str>, Fault> {
    let (span, kind) = node.into_parts();
    match kind {
        Kind::String(text) => Ok(text),
        other => Err(unexpected(span, &other, expected)),
    }
}

/// The members of an object of the language, and its place.
pub(super) fn read_members(node: Node<'_>) -> Result<(Span, Vec<Member<'_>>), Fault> {
    let (span, kind) = node.into_parts();
    match kind {
        Kind::Object(object) => Ok((span, object.into_members())),
        other => Err(unexpected(span, &other, "an object")),
    }
}

/// Something else stands where `expected` belongs.
pub(super) fn unexpected(span: Span, found: &Kind<'_>, expected: &'static str) -> Fault {
    match found {
        Kind::Unknown => Fault::new(span, ReadErrorKind::Placeholder),
        found => Fault::new(span, ReadErrorKind::WrongType { expected, found: found.describe() }),
    }
}

/// Reads a field into its slot, which must be empty.
pub(super) fn read_field<T: Field>(key: Key<'_>, value: Node<'_>, slot: &mut Option<T>) -> Result<(), Fault> {
    if slot.is_some() {
        return Err(duplicate_key(key.span(), key.into_name()));
    }
    *slot = Some(T::read(value).map_err(|fault| fault.within(&key.name()))?);
    Ok(())
}

/// The value of a field that was in the object, or that may be left out.
pub(super) fn finish_field<T: Field>(
    slot: Option<T>,
    field: &'static str,
    kind: ObjectKind,
    span: Span,
) -> Result<T, Fault> {
    slot.or_else(T::absent).ok_or_else(|| missing_field(field, kind, span))
}

pub(super) fn missing_field(field: &'static str, kind: ObjectKind, span: Span) -> Fault {
    Fault::new(span, ReadErrorKind::MissingField { field, object: kind.schema().name() })
}

/// The object has no field of this name.
pub(super) fn unknown_field(kind: ObjectKind, key: Key<'_>) -> Fault {
    let schema = kind.schema();
    let span = key.span();
    let field = key.into_name().into_owned();
    let suggestion = closest(&field, schema.fields().iter().map(FieldRow::name));
    Fault::new(span, ReadErrorKind::UnknownField { field, object: schema.name(), suggestion })
}

/// Reads whatever a deserializer has to offer, with its exact text where it has one.
pub(super) fn deserialize<'de, D: Deserializer<'de>, T: Field>(deserializer: D) -> Result<T, D::Error> {
    let input: Input = serde::Deserialize::deserialize(deserializer)?;
    match input {
        Input::Text(text) => read_text(&text, T::read).map_err(ReadError::without_position),
        Input::Value(value) => read_value(value),
    }
    .map_err(D::Error::custom)
}

/// Reads a value that comes from no text.
pub(super) fn read_value<T: Field>(value: Value) -> Result<T, ReadError> {
    value.into_node().and_then(T::read).map_err(|fault| fault.into_error(None))
}
