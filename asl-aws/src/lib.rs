//! What AWS services look like to Step Functions: integrations, parameters, results, errors and permissions.
//!
//! | module | holds |
//! |---|---|
//! | [`Call`] | what a Task calls: request, result, errors |
//! | [`check`] | parameters against what a call wants |
//! | [`integration`] | the optimized integrations, their patterns and their errors |
//! | [`permission`] | what the execution role must be allowed to do |
//! | [`sdk`] | the AWS SDK integrations and their names |
//! | [`database`] | the services' own models |
//! | [`shape`] | what the data of a request or a result looks like |
//!
//! # Features
//!
//! - `optimized` (default): the models of the optimized integrations, 54 KB.
//! - `full`: the models of every service, 1.8 MB.
//! - `policy`: IAM policies as JSON.
//!
//! Without features the crate knows the names of integrations and nothing of their data.

mod call;
pub mod check;
pub mod database;
pub mod integration;
pub mod permission;
pub mod sdk;
pub mod shape;

pub use self::call::{Api, Call, CallError};
