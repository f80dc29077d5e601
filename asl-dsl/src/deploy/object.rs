use asl_model::value::{Map, Value};

/// A JSON object of these members.
macro_rules! object {
    ($($name:expr => $value:expr),* $(,)?) => {
        $crate::deploy::object::of([$((String::from($name), asl_model::value::Value::from($value))),*])
    };
}

pub(super) use object;

pub(super) fn of<const N: usize>(members: [(String, Value); N]) -> Value {
    Value::Object(members.into_iter().collect::<Map>())
}
