use asl_model::syntax::{Kind, Node};

use super::{MAX_HEIGHT, Member, Object, Origins, Presence, Shape};

/// The one value that stands in the text; unknown where a placeholder does.
pub(crate) fn literal(node: &Node<'_>) -> Shape {
    at_height(node, MAX_HEIGHT)
}

fn at_height(node: &Node<'_>, height: usize) -> Shape {
    let Some(height) = height.checked_sub(1) else { return Shape::unknown() };
    if node.is_unknown() {
        return Shape::unknown();
    }
    match node.kind() {
        Kind::Null => Shape::null(),
        Kind::Bool(value) => Shape::truth(*value),
        Kind::Number(_) => Shape::number(),
        Kind::String(text) => Shape::text(text),
        Kind::Array(elements) => {
            Shape::tuple(elements.iter().map(|element| at_height(element, height)).collect())
        }
        Kind::Object(members) => {
            let mut object = Object::closed();
            for member in members.members() {
                object.set(member.key().name(), Member::always(at_height(member.value(), height)));
            }
            object.into()
        }
        Kind::Unknown => Shape::unknown(),
    }
}

/// The members of two objects, of equal names the second's: `States.JsonMerge` and `$merge`.
pub(crate) fn merge(first: &Shape, second: &Shape) -> Shape {
    let (one, other) = (first.as_object(), second.as_object());
    let others = match (&one.others, &other.others) {
        (Some(left), Some(right)) => Some(left.join(right)),
        (left, right) => left.as_ref().or(right.as_ref()).cloned(),
    };
    let mut merged = Object::nameless(others, one.closed && other.closed);
    for (name, _) in one.members().chain(other.members()) {
        merged.set(name, merged_member(&one.member(name, Origins::NONE), &other.member(name, Origins::NONE)));
    }
    merged.into()
}

/// A member that is the second's where the second has it, and else the first's.
fn merged_member(first: &Member, second: &Member) -> Member {
    if second.presence.is_always() || first.presence.is_never() {
        return second.clone();
    }
    if first.presence.is_always() {
        return Member::always(first.shape.join(&second.shape));
    }
    let absent = first.presence.absent && second.presence.absent;
    let presence = Presence { present: false, possible: true, absent, ..Presence::default() };
    Member { shape: first.shape.join(&second.shape), presence }
}
