use asl_aws::shape::Kind;

use super::{Member, Object, Shape};

/// Data of services is looked into this deep: models may be recursive.
const MAX_DEPTH: usize = 7;

/// What a service gives.
///
/// Members that the model does not mark as required may be there or not. Strings may be other ones than those
/// that the model lists, since services add values.
pub(crate) fn service(shape: asl_aws::shape::Shape<'_>) -> Shape {
    at_depth(shape, MAX_DEPTH)
}

fn at_depth(shape: asl_aws::shape::Shape<'_>, depth: usize) -> Shape {
    let Some(depth) = depth.checked_sub(1) else { return Shape::unknown() };
    match shape.kind() {
        Kind::Boolean => Shape::boolean(),
        Kind::Integer(_) | Kind::Number(_) => Shape::number(),
        Kind::String(text) if text.accepts_json() => Shape::unknown(),
        Kind::Blob(blob) if blob.accepts_json() => Shape::unknown(),
        // How a point in time is written is not the same everywhere.
        Kind::Timestamp => Shape::string().join(&Shape::number()),
        Kind::String(_) | Kind::Blob(_) => Shape::string(),
        Kind::List(list) => Shape::list(at_depth(list.element(), depth)),
        Kind::Map(map) => Object::open(at_depth(map.value(), depth)).into(),
        Kind::Structure(structure) => {
            let mut object = Object::closed();
            for member in structure.members() {
                let shape = at_depth(member.shape(), depth);
                let member_of = if member.is_required() { Member::always } else { Member::possible };
                object.set(member.name(), member_of(shape));
            }
            object.into()
        }
        _ => Shape::unknown(),
    }
}
