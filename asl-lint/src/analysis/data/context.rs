use crate::shape::{Member, Object, Shape};

/// The context object, as far as it is documented; it may have more members everywhere.
///
/// AWS Step Functions Developer Guide, "Accessing execution data from the Context object".
pub(super) fn object(input: &Shape) -> Shape {
    let open = |names: &[&str]| {
        let object = Object::open(Shape::unknown());
        names.iter().fold(object, |object, name| object.with(name, Member::always(Shape::string())))
    };
    let execution =
        open(&["Id", "Name", "RoleArn", "StartTime"]).with("Input", Member::always(input.clone()));
    Object::open(Shape::unknown())
        .with("Execution", Member::always(execution.into()))
        .with("State", Member::always(open(&["EnteredTime", "Name"]).into()))
        .with("StateMachine", Member::always(open(&["Id", "Name"]).into()))
        .into()
}

/// The context object while the item of a Map is looked at.
pub(super) fn with_item(context: &Shape, item: &Shape) -> Shape {
    let item = Object::open(Shape::unknown())
        .with("Index", Member::always(Shape::number()))
        .with("Value", Member::always(item.clone().without_origins()));
    let map = Object::open(Shape::unknown()).with("Item", Member::always(item.into()));
    context.with_member("Map", map.into())
}
