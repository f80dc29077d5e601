//! The field table: which field belongs to which object of the language, and what may stand in it.
//!
//! One table, as data. The linter interprets it, the documentation prints it, the JSON Schema is written from
//! it, and the typed document is tested against it. It follows what the service accepts; where the service's
//! behaviour is not known, the more lenient reading.
//!
//! ```
//! use asl_model::field::{FieldType, ObjectKind, QueryLanguage};
//!
//! let task = ObjectKind::of_state("Task").unwrap().schema();
//! let parameters = task.field("Parameters").unwrap();
//! assert_eq!(parameters.query_language(), Some(QueryLanguage::JsonPath));
//! assert!(task.field("Resource").unwrap().is_required());
//! assert!(matches!(task.field("Next").unwrap().value(), FieldType::StateName));
//! assert!(task.field("Choices").is_none());
//! ```

mod constraint;
mod field_type;
mod kind;
mod query_language;
mod schema;
mod source;
mod table;

#[cfg(test)]
mod tests;

pub use constraint::{Constraint, FieldIs};
pub use field_type::{
    FieldType, IntegerRange, List, NumberRange, PathKind, PathRules, ResourceUse, TemplateRoot,
};
pub use kind::ObjectKind;
pub use query_language::QueryLanguage;
pub use schema::{Evaluation, Field, ObjectSchema};
pub use source::Source;
