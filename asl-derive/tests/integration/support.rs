//! Paths and values as a reader sees them.

use asl_dsl::data::{Path, RawPath, StateData};
use asl_dsl::expr::{Expr, Template};
use serde_json::Value;

/// The path to the whole input.
pub(crate) fn input<T: StateData>() -> Path<T> {
    RawPath::data().into()
}

/// The path as it stands in a definition; the caller says what it must lead to.
pub(crate) fn text<T: StateData>(path: &Path<T>) -> String {
    path.raw().to_string()
}

/// The value as JSON, with paths as texts.
pub(crate) fn json<T>(value: impl Into<Expr<T>>) -> Value {
    of_template(value.into().into_parts().0)
}

/// What is wrong with the literals in it.
pub(crate) fn violations<T>(value: impl Into<Expr<T>>) -> Vec<String> {
    value.into().into_parts().1.iter().map(ToString::to_string).collect()
}

fn of_template(template: Template) -> Value {
    match template {
        Template::Bool(value) => value.into(),
        Template::Number(number) => number.as_f64().into(),
        Template::String(text) => text.into(),
        Template::Array(elements) => elements.into_iter().map(of_template).collect(),
        Template::Object(members) => {
            members.into_iter().map(|(name, value)| (name, of_template(value))).collect()
        }
        Template::Path(path) => path.to_string().into(),
        _ => Value::Null,
    }
}
