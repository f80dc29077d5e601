//! What the macros write, seen from a crate that uses them.

mod both;
mod chain;
mod compile_fail;
mod error_name;
mod facade;
mod forms;
mod jsonata;
mod lints;
mod path;
mod retry_policy;
mod schema;
mod state_data;
mod state_data_enum;
mod state_name;
mod states;
mod support;
mod task_parameters;
mod with_serde;
