//! The JSON Schema of the data that flows between states, draft 2020-12.
//!
//! Whatever implements [`StateData`] has one, in the words of its own derive: names, types, which members must be
//! there, and the documentation of the Rust items as `description`. It describes what a state may rely on: a
//! member that is an `Option`, or that `serde` may leave out, may be missing.
//!
//! ```
//! use asl_dsl::prelude::*;
//! use asl_dsl::schema::Schema;
//!
//! #[derive(StateData)]
//! struct Order {
//!     /// What is to be paid.
//!     total: f64,
//!     tags: Option<Vec<String>>,
//! }
//!
//! assert_eq!(
//!     Schema::of::<Order>().to_json(),
//!     r#"{
//!   "$schema": "https://json-schema.org/draft/2020-12/schema",
//!   "title": "Order",
//!   "type": "object",
//!   "properties": {
//!     "total": {
//!       "type": "number",
//!       "description": "What is to be paid."
//!     },
//!     "tags": {
//!       "type": [
//!         "array",
//!         "null"
//!       ],
//!       "items": {
//!         "type": "string"
//!       }
//!     }
//!   },
//!   "required": [
//!     "total"
//!   ]
//! }
//! "#
//! );
//! ```

mod constraint;
mod definitions;
mod object;

pub use definitions::Schemas;

use asl_model::value::{Map, Value};

use crate::data::StateData;

/// A JSON Schema: its keywords, in the order in which they will be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schema {
    keywords: Map<Value>,
    may_be_missing: bool,
}

impl Schema {
    /// The schema of a `T` as a document of its own, with all that it refers to.
    #[must_use]
    pub fn of<T: StateData>() -> Self {
        Schemas::document(T::schema)
    }

    /// The schema that everything fits.
    #[must_use]
    pub fn any() -> Self {
        Self::default()
    }

    /// `"type": …`, one of the names of types that JSON Schema has.
    #[must_use]
    pub fn typed(name: &str) -> Self {
        Self::any().with("type", name)
    }

    /// Exactly this text.
    #[must_use]
    pub fn constant(text: &str) -> Self {
        Self::any().with("const", text)
    }

    /// One of these texts.
    #[must_use]
    pub fn texts(texts: &[&str]) -> Self {
        Self::typed("string").with("enum", Value::array(texts.iter().copied()))
    }

    /// Lists of elements of one kind.
    #[must_use]
    pub fn list(element: Self) -> Self {
        Self::typed("array").with("items", element)
    }

    /// Lists with as many elements, each of its own kind.
    #[must_use]
    pub fn tuple(elements: impl IntoIterator<Item = Self>) -> Self {
        let elements = elements.into_iter().map(Value::from).collect::<Vec<_>>();
        let count = Value::from(elements.len());
        let items = Self::typed("array").with("prefixItems", elements);
        items.with("minItems", count).with("items", false)
    }

    /// Objects of which every member is of one kind, whatever its name.
    #[must_use]
    pub fn map(value: Self) -> Self {
        Self::typed("object").with("additionalProperties", value)
    }

    /// What fits at least one of these.
    #[must_use]
    pub fn any_of(schemas: impl IntoIterator<Item = Self>) -> Self {
        Self::any().with("anyOf", Value::array(schemas))
    }

    /// What fits exactly one of these.
    #[must_use]
    pub fn one_of(schemas: impl IntoIterator<Item = Self>) -> Self {
        Self::any().with("oneOf", Value::array(schemas))
    }

    /// The same with a keyword more, or with another value for one that is there.
    #[must_use]
    pub fn with(mut self, keyword: &str, value: impl Into<Value>) -> Self {
        self.keywords.insert(keyword, value);
        self
    }

    /// The same, described in words.
    #[must_use]
    pub fn described(self, description: &str) -> Self {
        self.with("description", description)
    }

    /// The same where the member may also be missing.
    #[must_use]
    pub const fn or_missing(mut self) -> Self {
        self.may_be_missing = true;
        self
    }

    /// The same or `null`; as a member it may also be missing.
    #[must_use]
    pub fn or_null(mut self) -> Self {
        if self.is_any() {
            return self.or_missing();
        }
        let is_listed = self.keywords.contains_key("enum");
        match self.keywords.get_mut("type") {
            // It has been said of it before.
            Some(Value::Array(_)) => {}
            Some(Value::String(name)) if name == "null" => {}
            Some(name) if !is_listed => *name = Value::Array(vec![std::mem::take(name), "null".into()]),
            _ => self = Self::any_of([self, Self::typed("null")]),
        }
        self.or_missing()
    }

    /// Whether everything fits.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.keywords.is_empty()
    }

    /// The value of a keyword.
    #[must_use]
    pub fn get(&self, keyword: &str) -> Option<&Value> {
        self.keywords.get(keyword)
    }

    /// JSON text in many lines, ending with a line break.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{}\n", Value::from(self.clone()).to_json_pretty())
    }
}

impl From<Schema> for Value {
    fn from(schema: Schema) -> Self {
        if schema.is_any() { Self::Bool(true) } else { Self::Object(schema.keywords) }
    }
}
