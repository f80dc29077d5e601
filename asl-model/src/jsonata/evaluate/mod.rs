//! What an expression gives, as Step Functions evaluates it.

mod error;
mod function;
mod random;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;

use jsonata_core::evaluator::{Context, Evaluator, EvaluatorOptions};
use jsonata_core::parser;
use jsonata_core::value::JValue;
use serde_json::Value;

use super::analysis::{Fault, FaultKind, STATES, analyze};
use super::expression::Expression;

pub use error::{JsonataEvaluationError, JsonataEvaluationErrorKind};

/// How long an expression may take, in milliseconds: 1 second (AWS Step Functions Developer Guide,
/// *Transforming data with JSONata in Step Functions*).
const TIME_LIMIT: u64 = 1_000;

/// How many levels deep an evaluation may go, functions that call functions included. Measured.
const DEPTH_LIMIT: usize = 100;

/// How many items a sequence may have. Measured.
const SEQUENCE_LIMIT: usize = 873_782;

/// The data that an expression can use: `$states`, and the variables of the state machine.
///
/// ```
/// use asl_model::jsonata::{Bindings, Expression};
/// use serde_json::json;
///
/// let bindings = Bindings::new(json!({"input": {"prices": [3, 4]}})).with_variable("rate", json!(2));
/// let expression = Expression::parse("$sum($states.input.prices) * $rate").unwrap();
/// assert_eq!(expression.evaluate(&bindings, &mut || 0).unwrap(), json!(14));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bindings {
    states: Value,
    variables: BTreeMap<String, Value>,
}

impl Bindings {
    /// The value of `$states`, an object with `input`, `context` and, where they exist, `result` or
    /// `errorOutput`; no variables.
    #[must_use]
    pub const fn new(states: Value) -> Self {
        Self { states, variables: BTreeMap::new() }
    }

    /// With a variable, whose name is without its dollar sign.
    #[must_use]
    pub fn with_variable(mut self, name: impl Into<String>, value: Value) -> Self {
        self.variables.insert(name.into(), value);
        self
    }

    fn context(&self) -> Context {
        let mut context = Context::new();
        for (name, value) in &self.variables {
            context.bind(name.clone(), JValue::from(value.clone()));
        }
        context.bind(STATES.to_owned(), JValue::from(self.states.clone()));
        context
    }
}

impl Expression {
    /// What the expression gives.
    ///
    /// As in the service there is no input document, a result that is nothing or a function is an error,
    /// `$eval` does not exist, the six additional functions do, and the evaluation is bounded: 1 second, 100
    /// levels, 873,782 items.
    ///
    /// `random` gives 64 random bits at each call; `$random` and `$uuid` follow from what it gives, and
    /// `$random` with a seed gives the number that the service gives. `$now` and `$millis` read the clock,
    /// `$shuffle` is random.
    ///
    /// Known differences from the service: a regular expression with look-around, a back-reference or a slash
    /// in brackets is an error; there is no `$clone`; `$encodeUrl` leaves spaces; integers beyond 2⁵³ are
    /// rounded; `$parse` takes the last of two equal keys; `$pad` to a huge width does not heed the limits.
    pub fn evaluate(
        &self,
        bindings: &Bindings,
        random: &mut dyn FnMut() -> u64,
    ) -> Result<Value, JsonataEvaluationError> {
        if let Some(fault) = self.certain_fault() {
            return Err(JsonataEvaluationErrorKind::Fault(fault).into());
        }
        let parsed = parser::parse(self.text())
            .map_err(|error| JsonataEvaluationErrorKind::Unreadable { message: error.to_string() })?;
        let options = EvaluatorOptions {
            timeout_ms: Some(TIME_LIMIT),
            max_stack_depth: Some(DEPTH_LIMIT),
            max_sequence_length: Some(SEQUENCE_LIMIT),
            ..EvaluatorOptions::default()
        };
        let mut evaluator = Evaluator::with_options(bindings.context(), options);
        function::register(&mut evaluator, random())?;
        value::to_json(&evaluator.evaluate(&parsed, &JValue::Undefined)?)
    }

    /// A fault that fails the expression whatever the data is.
    fn certain_fault(&self) -> Option<Fault> {
        let analysis = analyze(self);
        let is_certain = |fault: &&Fault| {
            let kind = fault.kind();
            kind.is_refused() || matches!(kind, FaultKind::TooDeep { .. })
        };
        analysis.faults().iter().find(is_certain).cloned()
    }
}
