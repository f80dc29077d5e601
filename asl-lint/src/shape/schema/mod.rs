//! JSON Schema, read as a shape.
//!
//! What a schema says beyond shapes (ranges, patterns, `not`, `if`) is left out: the shape then has more values than
//! the schema allows, and makes fewer findings.

mod keyword;
mod meet;
#[cfg(test)]
mod tests;

use asl_model::syntax::json;
use thiserror::Error;

use super::{Array, MAX_HEIGHT, Member, Object, Shape};
use keyword::Reader;

/// What data looks like, by a JSON Schema: the input of a machine, the result of a function.
///
/// An object that declares `properties` and says nothing of `additionalProperties` is taken at its word: it has no
/// other members. Write `"additionalProperties": true` where there may be more.
///
/// ```
/// use asl_lint::{Config, Schema, Source, lint};
///
/// let mut config = Config::default();
/// config.set_input_schema(Schema::parse(r#"{"properties": {"orderId": {"type": "string"}}}"#)?);
/// let machine = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.oderId", "End": true}}}"#;
/// let source = Source::new("machine.asl.json", machine);
/// let report = lint(&source, &config);
/// assert_eq!(report.diagnostics()[0].rule().name(), "missing-data");
/// # Ok::<(), asl_lint::SchemaError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    shape: Shape,
}

/// A text that is no JSON Schema.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SchemaError {
    /// It is no JSON.
    #[error("the schema is no JSON: {message}")]
    Syntax {
        /// What is wrong with it first.
        message: String,
    },
    /// It is JSON, and neither an object nor a boolean.
    #[error("a schema must be an object or a boolean, not {found}")]
    NotASchema {
        /// What it is.
        found: &'static str,
    },
}

impl Schema {
    /// Reads a JSON Schema of any of its versions.
    ///
    /// References are followed within the text (`#/$defs/…`, `#/definitions/…`); what another text holds is unknown.
    pub fn parse(text: &str) -> Result<Self, SchemaError> {
        let parsed = json::parse(text);
        if let Some(error) = parsed.errors().first() {
            return Err(SchemaError::Syntax { message: error.to_string() });
        }
        let Some(root) = parsed.root() else {
            return Err(SchemaError::Syntax { message: "it is empty".to_owned() });
        };
        if root.as_object().is_none() && root.as_bool().is_none() {
            return Err(SchemaError::NotASchema { found: root.describe() });
        }
        let shape = Reader::new(root).read(root, MAX_HEIGHT);
        Ok(Self { shape: settled(&shape) })
    }

    pub(crate) const fn shape(&self) -> &Shape {
        &self.shape
    }
}

/// The shape in which objects that do not say whether they have more members than they declare have none.
fn settled(shape: &Shape) -> Shape {
    let array = shape.array.as_deref().map(|array| match array {
        Array::List(element) => Array::List(settled(element)),
        Array::Tuple(elements) => Array::Tuple(elements.iter().map(settled).collect()),
    });
    let object = shape.object.as_deref().map(|object| {
        let mut result = Object::nameless(object.others.as_ref().map(settled), false);
        for (name, member) in object.members() {
            result.set(name, Member { shape: settled(&member.shape), presence: member.presence });
        }
        if result.others.is_none() {
            let declares = object.closed || object.members().next().is_some();
            (result.closed, result.others) = (declares, (!declares).then(Shape::unknown));
        }
        result
    });
    Shape { array: array.map(Into::into), object: object.map(Into::into), ..shape.clone() }
}
