//! The calls of AWS services, as typed parameters and results.

pub mod lambda;
pub mod sagemaker;
