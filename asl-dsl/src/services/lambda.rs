//! AWS Lambda.
//!
//! AWS Step Functions Developer Guide, "Invoke an AWS Lambda function with Step Functions".
//!
//! ```
//! use asl_dsl::prelude::*;
//! use asl_dsl::services::lambda::Invoke;
//!
//! #[derive(StateData)]
//! struct Evaluation {
//!     test_r2: f64,
//! }
//!
//! #[derive(TaskParameters)]
//! struct Question {
//!     training_job_name: Expr<String>,
//! }
//!
//! let question = Question::builder().training_job_name("churn-1").build();
//! let call = Invoke::builder().function_name("EvaluateModel").payload(question).build();
//! let call = call.returning::<Evaluation>();
//! # let _ = call;
//! ```

use std::marker::PhantomData;

use crate::call::Call;
use crate::data::{Any, StateData};
use crate::expr::Expr;
use crate::{StateData, TaskParameters};

/// Calls a function with the payload `P`.
///
/// A function that throws makes the state fail, with the type of what was thrown as the error name. What it
/// answers is [`Any`] unless [`returning`](Self::returning) says more.
///
/// ASL: `arn:aws:states:::lambda:invoke`
#[derive(Debug, Clone, TaskParameters)]
#[task(service = "lambda", action = "invoke", response = InvokeResponse<Any>)]
pub struct Invoke<P = Any> {
    /// The name of the function, or its ARN.
    #[parameter(length(1..=170))]
    function_name: Expr<String>,
    /// What the function is given.
    payload: Option<Expr<P>>,
    /// The version or alias of the function.
    qualifier: Option<Expr<String>>,
}

impl<P> Invoke<P> {
    /// Says what the function answers.
    #[must_use]
    pub fn returning<R: StateData>(self) -> InvokeReturning<P, R> {
        InvokeReturning { invoke: self, returns: PhantomData }
    }
}

/// A call of a function that answers with an `R`.
#[derive(Debug, Clone)]
pub struct InvokeReturning<P, R> {
    invoke: Invoke<P>,
    returns: PhantomData<fn() -> R>,
}

impl<P, R: StateData> Call for InvokeReturning<P, R> {
    type Output = InvokeResponse<R>;
    type Arguments = Invoke<P>;

    fn resource(&self) -> String {
        self.invoke.resource()
    }

    fn into_parameters(self) -> Option<Expr<Invoke<P>>> {
        self.invoke.into_parameters()
    }
}

/// What [`Invoke`] gives.
#[derive(Debug, Clone, StateData)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct InvokeResponse<R: StateData> {
    /// What the function answered.
    pub payload: R,
    /// The version of the function that ran.
    pub executed_version: Option<String>,
    /// The HTTP status of the call: 200.
    pub status_code: i64,
}
