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

pub mod errors;

mod invoke;
mod options;
mod response;

pub use invoke::{Invoke, InvokeBuilder, InvokeReturning};
pub use options::{InvocationType, LogType};
pub use response::{InvokeResponse, InvokeResponsePaths};

#[doc(hidden)]
pub use invoke::invoke_members;
