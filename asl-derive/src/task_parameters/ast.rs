//! What the macro knows of its input.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Generics, LitStr, Type, Visibility};

use crate::common::constraint::Constraint;

/// A struct of parameters.
pub(super) struct Input<'a> {
    pub(super) name: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    /// The path to what generated code calls.
    pub(super) private: TokenStream,
    pub(super) members: Vec<Member>,
    /// What is called with the parameters, if they are those of a call.
    pub(super) task: Option<Task>,
}

/// A member of the parameters.
pub(super) struct Member {
    pub(super) field: Ident,
    pub(super) docs: Vec<String>,
    /// Its name in the definition, and where it is written.
    pub(super) name: String,
    pub(super) span: Span,
    /// The `T` of its `Expr<T>`.
    pub(super) ty: TokenStream,
    pub(super) is_required: bool,
    pub(super) constraints: Vec<Constraint>,
}

/// The call that takes the parameters.
pub(super) struct Task {
    pub(super) service: LitStr,
    pub(super) action: LitStr,
    pub(super) response: Type,
    pub(super) job_output: Option<Type>,
    /// Whether it can wait for a task token.
    pub(super) has_callback: bool,
}
