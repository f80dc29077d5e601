//! What the macro knows of its input.

use proc_macro2::{Ident, Span, TokenStream};

/// An enum of names.
pub(super) struct Input<'a> {
    pub(super) name: &'a Ident,
    /// The path to what generated code calls.
    pub(super) private: TokenStream,
    pub(super) states: Vec<State>,
}

/// One of the names.
pub(super) struct State {
    pub(super) variant: Ident,
    /// Its name in the definition, and where it is written.
    pub(super) name: String,
    pub(super) span: Span,
}
