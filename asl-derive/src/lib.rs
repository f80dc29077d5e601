//! The macros of asl-dsl, which re-exports them: depend on that crate instead.
//!
//! Every macro works in three steps, each in a file of its own: `parse` reads the tokens, `check` looks at what
//! only shows in several of them together, and `expand` writes code. All mistakes are told at once, each at the
//! smallest token that is wrong, and what is right is still written, so that one mistake gives one message.

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

mod common;
mod error_name;
mod jsonata;
mod path;
mod retry_policy;
mod state_data;
mod state_name;
mod states;
mod task_parameters;

#[doc = include_str!("error_name/error_name.md")]
#[proc_macro_derive(ErrorName, attributes(asl, error_name))]
pub fn error_name(input: TokenStream) -> TokenStream {
    error_name::derive(&parse_macro_input!(input as DeriveInput)).into()
}

#[doc = include_str!("retry_policy/retry_policy.md")]
#[proc_macro_derive(RetryPolicy, attributes(asl, retry))]
pub fn retry_policy(input: TokenStream) -> TokenStream {
    retry_policy::derive(&parse_macro_input!(input as DeriveInput)).into()
}

#[doc = include_str!("state_data/state_data.md")]
#[proc_macro_derive(StateData, attributes(asl, schemars, serde))]
pub fn state_data(input: TokenStream) -> TokenStream {
    state_data::derive(&parse_macro_input!(input as DeriveInput)).into()
}

#[doc = include_str!("state_name/state_name.md")]
#[proc_macro_derive(StateName, attributes(asl, state))]
pub fn state_name(input: TokenStream) -> TokenStream {
    state_name::derive(&parse_macro_input!(input as DeriveInput)).into()
}

#[doc = include_str!("task_parameters/task_parameters.md")]
#[proc_macro_derive(TaskParameters, attributes(asl, parameter, serde, task))]
pub fn task_parameters(input: TokenStream) -> TokenStream {
    task_parameters::derive(&parse_macro_input!(input as DeriveInput)).into()
}

#[doc = include_str!("jsonata/jsonata.md")]
#[proc_macro]
pub fn jsonata(input: TokenStream) -> TokenStream {
    jsonata::expand(input.into()).into()
}

#[doc = include_str!("path/path.md")]
#[proc_macro]
pub fn path(input: TokenStream) -> TokenStream {
    path::expand(input.into()).into()
}

#[doc = include_str!("states/states.md")]
#[proc_macro_attribute]
pub fn states(arguments: TokenStream, item: TokenStream) -> TokenStream {
    states::expand(arguments.into(), item.into()).into()
}
