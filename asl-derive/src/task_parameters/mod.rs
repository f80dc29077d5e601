//! `#[derive(TaskParameters)]`

mod ast;
mod attr;
mod check;
mod expand;
mod parse;
mod task;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::common::errors::Errors;

/// Writes the builder of a struct. After a mistake it has the same methods, but they do nothing, so that one
/// mistake gives one message.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let mut input = parse::parse(input, &mut errors);
    check::check(&mut input, &mut errors);
    let expanded = expand::expand(&input, errors.is_empty());
    let errors = errors.into_tokens();
    quote!(#expanded #errors)
}
