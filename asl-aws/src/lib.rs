//! What AWS services look like to Step Functions: integrations, parameters, results, errors and permissions.
//!
//! | module | holds |
//! |---|---|
//! | [`integration`] | the optimized integrations, their patterns and their errors |
//! | [`database`] | the services' own models: actions, requests, results, errors |
//! | [`shape`] | what the data of a request or a result looks like |

pub mod database;
pub mod integration;
pub mod shape;
