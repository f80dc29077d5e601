//! What the macro knows of its input.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Expr, ItemImpl, LitInt, LitStr};

/// An impl with state functions.
pub(super) struct Input {
    /// The path to what generated code calls.
    pub(super) private: TokenStream,
    pub(super) arguments: Arguments,
    /// The impl, from which the attributes of this macro are taken out.
    pub(super) block: ItemImpl,
    pub(super) states: Vec<StateFunction>,
    pub(super) starts: Vec<Mark>,
}

/// What is said of the machine, with the keys that say it.
#[derive(Default)]
pub(super) struct Arguments {
    pub(super) comment: Option<(Ident, LitStr)>,
    pub(super) timeout_seconds: Option<(Ident, LitInt)>,
    pub(super) language: Option<(Ident, Ident)>,
    pub(super) default_retry: Option<(Ident, Expr)>,
    pub(super) default_catch: Option<(Ident, Expr)>,
}

/// A function that is a state.
pub(super) struct StateFunction {
    /// Its place in the impl.
    pub(super) index: usize,
    pub(super) function: Ident,
    /// The name of the state.
    pub(super) name: String,
    pub(super) comment: Option<String>,
}

/// A function that is marked with `#[start]`.
pub(super) struct Mark {
    pub(super) attribute: Attribute,
    pub(super) on: Function,
}

/// What a function of the impl is.
pub(super) enum Function {
    State(Ident),
    /// It means to be a state, and an error says why it is none.
    Mistaken,
    /// It is left alone.
    Helper,
}
