//! What a path selects.

mod compare;
mod condition;
mod error;
mod select;
mod step;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use error::{PathEvaluationError, PathEvaluationErrorKind};
use serde_json::{Map, Value};

use super::{JsonPath, Root};
use select::Evaluator;

/// What paths start from: the document `$`, the context object `$$`, and the variables.
///
/// ```
/// use asl_model::path::{JsonPath, Scope};
/// use serde_json::json;
///
/// let input = json!({"orders": [{"id": 1, "paid": true}, {"id": 2, "paid": false}]});
/// let scope = Scope::new(&input);
///
/// let first = JsonPath::parse("$.orders[0].id").unwrap();
/// assert_eq!(*first.evaluate(&scope).unwrap(), json!(1));
/// let open = JsonPath::parse("$.orders[?(@.paid == false)].id").unwrap();
/// assert_eq!(*open.evaluate(&scope).unwrap(), json!([2]));
///
/// let missing = JsonPath::parse("$.orders[2].id").unwrap();
/// let error = missing.evaluate(&scope).unwrap_err();
/// assert_eq!(error.to_string(), "`$.orders[2].id` leads nowhere: there is nothing at `[2]`");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Scope<'v> {
    input: &'v Value,
    context: Option<&'v Value>,
    variables: Option<&'v Map<String, Value>>,
}

impl<'v> Scope<'v> {
    /// A scope with this document, and neither context object nor variables.
    #[must_use]
    pub const fn new(input: &'v Value) -> Self {
        Self { input, context: None, variables: None }
    }

    /// The same with this context object.
    #[must_use]
    pub const fn with_context(self, context: &'v Value) -> Self {
        Self { context: Some(context), ..self }
    }

    /// The same with these variables.
    #[must_use]
    pub const fn with_variables(self, variables: &'v Map<String, Value>) -> Self {
        Self { variables: Some(variables), ..self }
    }

    fn document(&self, root: &Root) -> Result<&'v Value, PathEvaluationErrorKind> {
        match root {
            Root::Input => Ok(self.input),
            Root::Context => self.context.ok_or(PathEvaluationErrorKind::NoContext),
            Root::Variable(name) => {
                let value = self.variables.and_then(|variables| variables.get(name));
                value.ok_or_else(|| PathEvaluationErrorKind::UnknownVariable { name: name.clone() })
            }
        }
    }
}

impl JsonPath {
    /// What the path selects: for a [definite](JsonPath::is_definite) path the value, for any other the array
    /// of the values, which may be empty.
    ///
    /// The results are those of the Jayway library with its default options, in the order in which
    /// `serde_json` keeps the members of objects. A `$` inside a filter is the document that the path starts
    /// from. Functions and scripts are not evaluated.
    pub fn evaluate<'v>(&self, scope: &Scope<'v>) -> Result<Cow<'v, Value>, PathEvaluationError> {
        let document =
            scope.document(self.root()).map_err(|kind| PathEvaluationError::new(self.root_span(), kind))?;
        let mut selected = Evaluator::new(*scope, document, self.as_str()).all(document, self.segments())?;
        match selected.pop_if(|_| self.is_definite()) {
            Some(value) => Ok(value),
            None => Ok(Cow::Owned(array(selected))),
        }
    }
}

/// The result of a path that is not definite.
fn array(values: Vec<Cow<'_, Value>>) -> Value {
    Value::Array(values.into_iter().map(Cow::into_owned).collect())
}

/// A number as it was written; one with leading zeros or a leading point is none in JSON.
pub(crate) fn number_value(text: &str) -> Value {
    let exact = serde_json::from_str(text).ok();
    exact.unwrap_or_else(|| text.parse::<f64>().map_or(Value::Null, Value::from))
}
