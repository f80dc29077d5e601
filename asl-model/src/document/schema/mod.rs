//! JSON Schema, written from the [field table](crate::field).

mod constraint;
mod definition;
mod object;
mod types;
mod value;

pub use definition::json_schema;
pub(crate) use types::{describe, describe_state};
