//! What the common functions of JSONata give.

use asl_model::jsonata::{Kind, Node};

use super::infer::{Inference, perhaps, scalar_or_element};
use super::value::Value;
use crate::shape::{JsonKind, Shape, merge};

/// Functions that give a string, where their first argument is defined.
const STRING: &[&str] = &[
    "string",
    "substring",
    "substringBefore",
    "substringAfter",
    "uppercase",
    "lowercase",
    "trim",
    "pad",
    "join",
    "replace",
    "base64encode",
    "base64decode",
    "encodeUrlComponent",
    "encodeUrl",
    "decodeUrlComponent",
    "decodeUrl",
    "formatNumber",
    "formatBase",
    "formatInteger",
    "fromMillis",
    "hash",
];
/// Functions that give a number, where their first argument is defined.
const NUMBER: &[&str] = &[
    "number",
    "length",
    "abs",
    "floor",
    "ceil",
    "round",
    "power",
    "sqrt",
    "sum",
    "max",
    "min",
    "average",
    "toMillis",
    "parseInteger",
];

impl Inference<'_, '_> {
    /// What a call gives; `first` is an argument that stands before the function.
    pub(super) fn call(&mut self, function: &Node, first: Option<&Node>, arguments: &[Node]) -> Value {
        let arguments: Vec<&Node> = first.into_iter().chain(arguments).collect();
        let Kind::Variable(name) = function.kind() else {
            for argument in arguments {
                self.infer(argument);
            }
            self.infer(function);
            return Value::unknown();
        };
        if name == "merge" {
            return self.merge(&arguments);
        }
        let values: Vec<Value> = arguments.iter().map(|argument| self.infer(argument)).collect();
        result(name, &arguments, values)
    }

    fn merge(&mut self, arguments: &[&Node]) -> Value {
        let Some(Kind::Array(items)) = arguments.first().map(|argument| argument.kind()) else {
            for argument in arguments {
                self.infer(argument);
            }
            return Value { shape: Shape::any_object(), ..Value::unknown() };
        };
        let mut merged: Shape = crate::shape::Object::closed().into();
        for item in items {
            let value = self.infer(item);
            let with_item = if value.shape.can_be(&[JsonKind::Array]) && !value.shape.is_unknown() {
                Shape::any_object()
            } else {
                merge(&merged, &value.shape)
            };
            // What has no value is left out.
            merged = if value.presence.is_always() { with_item } else { merged.join(&with_item) };
        }
        Value::of(merged)
    }
}

fn result(name: &str, arguments: &[&Node], values: Vec<Value>) -> Value {
    let mut values = values.into_iter();
    let first = values.next();
    let shape = || first.as_ref().map_or_else(Shape::unknown, |value| value.shape.clone());
    let defined = |shape: Shape| match &first {
        Some(value) => value.clone().with(shape),
        None => Value { shape, ..Value::unknown() },
    };
    let is_array = || shape().must_be(&[JsonKind::Array]);
    match name {
        "exists" => Value::of(Shape::boolean()),
        "boolean" | "not" | "contains" => defined(Shape::boolean()),
        "now" | "uuid" => Value::of(Shape::string()),
        "count" | "millis" | "random" => Value::of(Shape::number()),
        "type" => defined(Shape::string()),
        "range" => Value::of(Shape::list(Shape::number())),
        "split" => defined(Shape::list(Shape::string())),
        "partition" => defined(Shape::list(Shape::list(shape().elements()))),
        "reverse" | "shuffle" | "sort" if is_array() => defined(Shape::list(shape().elements())),
        "append" => append(first, values.next()),
        "lookup" => lookup(first, arguments.get(1).copied()),
        name if STRING.contains(&name) => maybe(name, defined(Shape::string())),
        name if NUMBER.contains(&name) => maybe(name, defined(Shape::number())),
        _ => Value::unknown(),
    }
}

/// Some functions have no result for some arguments that are defined.
fn maybe(name: &str, value: Value) -> Value {
    match name {
        "max" | "min" | "average" | "sum" | "toMillis" | "parseInteger" | "join" => {
            Value { presence: perhaps(value.presence), ..value }
        }
        _ => value,
    }
}

fn append(first: Option<Value>, second: Option<Value>) -> Value {
    let (Some(first), Some(second)) = (first, second) else { return Value::unknown() };
    let element = scalar_or_element(&first.shape).join(&scalar_or_element(&second.shape));
    if first.shape.must_be(&[JsonKind::Array]) && second.presence.is_always() && first.presence.is_always() {
        return Value::of(Shape::list(element));
    }
    Value::unknown()
}

fn lookup(object: Option<Value>, key: Option<&Node>) -> Value {
    let (Some(object), Some(Kind::String(name))) = (object, key.map(Node::kind)) else {
        return Value::unknown();
    };
    if object.shape.can_be(&[JsonKind::Array]) {
        return Value::unknown();
    }
    let member = object.shape.member(name, object.shape.origins);
    Value { shape: member.shape, presence: perhaps(member.presence), blame: None }
}
