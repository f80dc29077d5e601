//! What AWS services look like to Step Functions: integrations, parameters, results, errors and permissions.
//!
//! | module | holds |
//! |---|---|
//! | [`integration`] | the optimized integrations, their patterns and their errors |

pub mod integration;
