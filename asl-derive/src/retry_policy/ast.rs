//! What the macro knows of its input.

use proc_macro2::{Ident, TokenStream};
use syn::{ExprArray, LitInt};

/// A policy.
pub(super) struct Input<'a> {
    pub(super) name: &'a Ident,
    /// The path to what generated code calls.
    pub(super) private: TokenStream,
    /// The errors, as texts or constants.
    pub(super) errors: Option<ExprArray>,
    pub(super) interval_seconds: Option<LitInt>,
    pub(super) max_attempts: Option<LitInt>,
    pub(super) backoff_rate: Option<f64>,
    pub(super) max_delay_seconds: Option<LitInt>,
    pub(super) full_jitter: bool,
}
