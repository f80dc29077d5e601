//! Type-safe AWS Step Functions workflows in Rust that compile to Amazon States Language (ASL).
//!
//! A workflow is a type, a state is a method, a transition is a reference to a method, and the data that flows
//! between states has types. What does not fit does not compile.
//!
//! ```
//! use asl_dsl::prelude::*;
//! use asl_dsl::services::lambda::Invoke;
//!
//! #[derive(StateData)]
//! struct Order {
//!     id: String,
//! }
//!
//! struct Checkout;
//!
//! #[states]
//! impl Checkout {
//!     /// Takes the money.
//!     #[start]
//!     fn charge(&self, order: Path<Order>) -> State<Self> {
//!         let call = Invoke::builder().function_name("charge").payload(order.id()).build();
//!         Task::new(&order, call).discard_result().next(Self::done)
//!     }
//!
//!     fn done(&self, order: Path<Order>) -> State<Self> {
//!         Succeed::new(&order)
//!     }
//! }
//!
//! assert_eq!(
//!     Checkout.build()?.to_json(),
//!     r#"{
//!   "StartAt": "Charge",
//!   "States": {
//!     "Charge": {
//!       "Type": "Task",
//!       "Comment": "Takes the money.",
//!       "Resource": "arn:aws:states:::lambda:invoke",
//!       "Parameters": {
//!         "FunctionName": "charge",
//!         "Payload.$": "$.id"
//!       },
//!       "ResultPath": null,
//!       "Next": "Done"
//!     },
//!     "Done": {
//!       "Type": "Succeed"
//!     }
//!   }
//! }
//! "#
//! );
//! # Ok::<(), asl_dsl::BuildError>(())
//! ```
//!
//! # The main types
//!
//! | | |
//! |---|---|
//! | [`states`] | the attribute that makes the methods of an `impl` states, and a type a [`Workflow`] |
//! | [`StateData`](data::StateData), [`Path`](data::Path) | types that flow between states, and typed paths into them |
//! | [`Task`](state::Task), [`Parallel`](state::Parallel), [`Map`](state::Map), [`DistributedMap`](state::DistributedMap), [`Choice`](state::Choice), [`Pass`](state::Pass), [`Wait`](state::Wait), [`Succeed`](state::Succeed), [`Fail`](state::Fail) | the builders of the state types |
//! | [`Fragment`](state::Fragment) | states of another workflow, used as often as they are wanted |
//! | [`Retry`](state::Retry), [`Catch`](state::Catch), [`ErrorName`](error_name::ErrorName) | what happens after an error |
//! | [`policies`], [`DefaultRetry`] | retriers that AWS recommends, and those of all tasks |
//! | [`Condition`](condition::Condition) | comparisons of paths, combined with `&`, `\|` and `!` |
//! | [`Expr`](expr::Expr), [`TaskParameters`](call::TaskParameters) | values of parameters, and structs of them |
//! | [`function`], [`text!`] | values that the service computes: intrinsic functions |
//! | [`Variable`](variable::Variable) | what a state assigns and later states read |
//! | [`Placeholder`](placeholder::Placeholder) | what is filled in when the machine is deployed |
//! | [`language`] | the query languages that a workflow can be bound to |
//! | [`jsonata`](mod@jsonata) | what only workflows in JSONata can compute |
//! | [`jsonata!`], [`path!`] | expressions that are checked when the program is compiled |
//! | [`Schema`](schema::Schema) | the JSON Schema of what flows between states |
//! | [`services`] | the calls of AWS services |
//! | [`Machine`] | what a workflow is built into |
//! | `permission`, `deploy`, `cli` | policies, Terraform and CloudFormation, a command line: see the features |
//!
//! # Features
//!
//! - `aws-model`: the models of all services, with which an [`UntypedCall`](services::UntypedCall) is compared, and
//!   from which a machine tells what its execution role must be allowed to do (module `permission`).
//! - `builder`: machines whose states are named by texts (module `builder`).
//! - `cli`: a command line for a list of machines (module `cli`).
//! - `deploy`: Terraform modules and CloudFormation templates (module `deploy`).
//! - `graph`: pictures of machines (`Machine::graph`).
//! - `lint`: `asl-lint`, which the command line runs over what it writes.
//! - `lambda`, `sagemaker` (default), and one more for the typed calls of each other service: see [`services`].
//!
//! # What is not supported
//!
//! - A tuple has up to eight elements, and so has a Parallel up to eight branches of different types.
//!   [`Parallel::of_fragments`](state::WithoutNext::of_fragments) has as many as are wanted, of one type.
//! - Percentages of a Distributed Map are whole numbers; module `builder` takes fractions.
//! - The types are believed: nobody compares the input of an execution, what a function answers, or what is in a file
//!   with them. [`Workflow::input_schema`] is there for who wants to.
//! - Nothing here calls AWS or runs a machine.

extern crate self as asl_dsl;

mod build;
mod build_error;
#[cfg(feature = "builder")]
pub mod builder;
pub mod call;
#[cfg(feature = "cli")]
pub mod cli;
pub mod condition;
pub mod context;
pub mod data;
mod defaults;
#[cfg(feature = "deploy")]
pub mod deploy;
pub mod error_name;
pub mod expr;
pub mod function;
pub mod jsonata;
pub mod language;
mod machine;
pub mod placeholder;
pub mod policies;
#[cfg(feature = "aws-model")]
mod policy;
pub mod schema;
pub mod services;
pub mod state;
mod state_name;
pub mod variable;
mod workflow;

#[cfg(feature = "aws-model")]
pub use asl_aws::permission;
pub use asl_derive::{ErrorName, RetryPolicy, StateData, StateName, TaskParameters, jsonata, path, states};
pub use asl_model::field::QueryLanguage;
pub use build_error::{BuildError, BuildFault, BuildFaultKind};
pub use defaults::DefaultRetry;
pub use jsonata::JsonataExpr;
pub use machine::{Machine, Warning};
pub use state_name::{StateName, UnknownStateName};
pub use workflow::{Start, Workflow};

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

/// What a file with a workflow needs: `use asl_dsl::prelude::*;`
pub mod prelude {
    pub use crate::call::{Call, Integration};
    pub use crate::condition::Condition;
    pub use crate::data::{Any, Path, StateData, Timestamp};
    pub use crate::error_name::{ErrorName, ErrorOutput};
    pub use crate::expr::Expr;
    pub use crate::placeholder::Placeholder;
    pub use crate::state::{
        Catch, Choice, DistributedMap, Fail, Failure, Fragment, Map, Parallel, Pass, Retry, State, Succeed,
        Task, Wait,
    };
    pub use crate::variable::Variable;
    pub use crate::workflow::Workflow;
    pub use crate::{
        ErrorName, RetryPolicy, StateData, StateName, TaskParameters, context, function, jsonata, path,
        policies, states, text,
    };
}
