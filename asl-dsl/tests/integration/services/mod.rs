//! Typed calls of services: what they call, what they are given, and what is said of literals that do not fit.

#[cfg(feature = "sagemaker")]
mod calls;
#[cfg(feature = "sagemaker")]
mod enums;
#[cfg(all(feature = "eventbridge", feature = "sns", feature = "sqs", feature = "step-functions"))]
mod json;
#[cfg(feature = "sagemaker")]
mod limits;
#[cfg(all(feature = "dynamodb", feature = "ecs"))]
mod others;
mod untyped;

use asl_dsl::call::Call;
use asl_dsl::prelude::*;
use serde_json::Value;

/// One state that makes one call.
struct Caller<C>(MakeCall<C>);

type MakeCall<C> = Box<dyn Fn(&Path<Any>) -> C>;

#[states]
impl<C: Call + 'static> Caller<C> {
    #[start]
    fn call(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, self.0(&input)).discard_result().end()
    }
}

/// The `Resource` and the `Parameters` of a call.
fn task<C: Call + 'static>(call: impl Fn(&Path<Any>) -> C + 'static) -> (String, Value) {
    let state = crate::state(&Caller(Box::new(call)), "Call");
    (state["Resource"].as_str().unwrap().to_owned(), state["Parameters"].clone())
}

/// What is said of the parameters of a call, without the place of the state.
fn warnings<C: Call + 'static>(call: impl Fn(&Path<Any>) -> C + 'static) -> Vec<String> {
    let machine = Caller(Box::new(call)).build().unwrap();
    let warnings = machine.warnings().iter().map(ToString::to_string);
    warnings.map(|warning| warning.replace("state `Call`, `Parameters`: ", "")).collect()
}
