use std::sync::Arc;

use crate::shape::{Array, Booleans, Member, Object, Origins, Presence, Shape, Strings};

/// The values that both allow, and perhaps some more.
pub(super) fn meet(left: &Shape, right: &Shape) -> Shape {
    if left.unknown {
        return right.clone();
    }
    if right.unknown {
        return left.clone();
    }
    Shape {
        null: left.null && right.null,
        number: left.number && right.number,
        booleans: Booleans {
            yes: left.booleans.yes && right.booleans.yes,
            no: left.booleans.no && right.booleans.no,
        },
        strings: strings(&left.strings, &right.strings),
        array: left
            .array
            .as_ref()
            .zip(right.array.as_ref())
            .map(|(left, right)| Arc::new(arrays(left, right))),
        object: left
            .object
            .as_ref()
            .zip(right.object.as_ref())
            .map(|(left, right)| Arc::new(objects(left, right))),
        ..Shape::default()
    }
}

fn strings(left: &Strings, right: &Strings) -> Strings {
    match (left, right) {
        (Strings::Any, strings) | (strings, Strings::Any) => strings.clone(),
        (strings, Strings::OneOf(allowed)) => strings.retain(|text| allowed.contains(text)),
        (_, Strings::None) => Strings::None,
    }
}

fn arrays(left: &Array, right: &Array) -> Array {
    match (left, right) {
        (Array::Tuple(_), _) => left.clone(),
        (_, Array::Tuple(_)) => right.clone(),
        (Array::List(left), Array::List(right)) => Array::List(meet(left, right)),
    }
}

fn objects(left: &Object, right: &Object) -> Object {
    let closed = left.closed || right.closed;
    let others = match (&left.others, &right.others) {
        _ if closed => None,
        (Some(left), Some(right)) => Some(meet(left, right)),
        (left, right) => left.as_ref().or(right.as_ref()).cloned(),
    };
    let mut object = Object::nameless(others, closed);
    let names = left.members().chain(right.members()).map(|(name, _)| name);
    for name in names.filter(|name| !is_forbidden(left, name) && !is_forbidden(right, name)) {
        let (left, right) = (declared(left, name), declared(right, name));
        let always = left.presence.is_always() || right.presence.is_always();
        let presence = if always { Presence::ALWAYS } else { Presence::POSSIBLE };
        object.set(name, Member { shape: meet(&left.shape, &right.shape), presence });
    }
    object
}

/// Whether an object surely has no member of this name.
fn is_forbidden(object: &Object, name: &str) -> bool {
    object.closed && object.member(name, Origins::NONE).presence.is_never()
}

/// The member of this name; any where the object does not speak of it.
fn declared(object: &Object, name: &str) -> Member {
    let member = object.member(name, Origins::NONE);
    if member.presence.is_never() { Member::possible(Shape::unknown()) } else { member }
}
