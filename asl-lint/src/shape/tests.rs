use asl_model::path::JsonPath;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{Cause, Member, Object, Origin, Presence, Shape};
use crate::definition::StateId;

/// Shapes as they come from definitions, four levels high at most.
fn shape() -> impl Strategy<Value = Shape> {
    let leaf = prop_oneof![
        Just(Shape::unknown()),
        Just(Shape::null()),
        any::<bool>().prop_map(Shape::truth),
        Just(Shape::number()),
        Just(Shape::string()),
        "[ab]".prop_map(|text| Shape::text(&text)),
    ];
    let one = leaf.prop_recursive(3, 24, 4, |inner| {
        let member = (inner.clone(), any::<bool>());
        let object = (vec(("[abc]", member), 0..3), proptest::option::of(inner.clone()));
        prop_oneof![
            inner.clone().prop_map(Shape::list),
            vec(inner, 0..3).prop_map(Shape::tuple),
            object.prop_map(|(members, others)| {
                let object = others.map_or_else(Object::closed, Object::open);
                let members = members.into_iter();
                let with = |object: Object, (name, (shape, always)): (String, (Shape, bool))| {
                    object.with(&name, if always { Member::always(shape) } else { Member::possible(shape) })
                };
                members.fold(object, with).into()
            }),
        ]
    });
    (one, proptest::option::of(0..5_usize)).prop_map(|(shape, origin): (Shape, _)| match origin {
        Some(state) => shape.with_origin(Origin::new(StateId(state), Cause::Result)),
        None => shape,
    })
}

proptest! {
    #[test]
    fn joining_is_commutative(left in shape(), right in shape()) {
        prop_assert_eq!(left.join(&right), right.join(&left));
    }

    #[test]
    fn joining_is_idempotent(shape in shape()) {
        prop_assert_eq!(&shape.join(&shape), &shape);
        prop_assert_eq!(&shape.join(&Shape::default()), &shape);
    }

    #[test]
    fn joining_is_associative(one in shape(), two in shape(), three in shape()) {
        prop_assert_eq!(one.join(&two).join(&three), one.join(&two.join(&three)));
    }

    #[test]
    fn a_join_covers_both(left in shape(), right in shape()) {
        let joined = left.join(&right);
        prop_assert!(joined.covers(&left) && joined.covers(&right));
    }

    #[test]
    fn joining_is_monotone(small in shape(), more in shape(), other in shape()) {
        let large = small.join(&more);
        prop_assert!(large.join(&other).covers(&small.join(&other)));
    }

    #[test]
    fn paths_into_a_join_find_what_paths_into_its_parts_find(left in shape(), right in shape(), path in path()) {
        let (joined, part) = (left.join(&right).follow(&path), left.follow(&path));
        if left.is_nothing() {
            return Ok(());
        }
        prop_assert!(joined.shape.without_origins().join(&part.shape).unknown || !part.shape.unknown);
        prop_assert!(!(joined.presence.is_never() && (part.presence.present || part.presence.possible)));
        prop_assert!(!joined.presence.is_always() || part.presence.is_always());
    }
}

fn path() -> impl Strategy<Value = JsonPath> {
    vec("[.][abc]|\\[[01]\\]", 1..4)
        .prop_map(|steps| JsonPath::parse(&format!("${}", steps.concat())).unwrap())
}

#[test]
fn a_loop_that_wraps_its_data_comes_to_an_end() {
    let mut shape = Shape::null();
    for _ in 0..40 {
        let wrapped: Shape = Object::closed().with("before", Member::always(shape.clone())).into();
        let next = shape.join(&wrapped);
        if next == shape {
            return;
        }
        shape = next;
    }
    panic!("it grows for ever: {shape}");
}

#[test]
fn a_member_that_one_way_lacks_is_told_from_one_that_nobody_can_know() {
    let closed =
        |state| Shape::from(Object::closed()).with_origin(Origin::new(StateId(state), Cause::Result));
    let joined = Shape::unknown().join(&closed(3));
    let presence = joined.member("x", joined.origins).presence;
    assert!(presence.is_sometimes());
    assert_eq!(presence.without.iter().map(Origin::state).collect::<Vec<_>>(), [StateId(3)]);
    assert_eq!(Shape::unknown().member("x", joined.origins).presence, Presence::POSSIBLE);
    assert!(closed(3).member("x", joined.origins).presence.is_never());
}

#[test]
fn shapes_are_shown_as_types() {
    let object = Object::open(Shape::unknown())
        .with("id", Member::always(Shape::text("a").join(&Shape::null())))
        .with("two words", Member::possible(Shape::list(Shape::number())));
    assert_eq!(Shape::from(object).to_string(), r#"{ id: "a" | null, "two words"?: [number…], … }"#);
    assert_eq!(Shape::from(Object::closed()).to_string(), "{}");
    assert_eq!(Shape::default().to_string(), "nothing");
}
