//! `#[derive(ErrorName)]`

mod ast;
mod check;
mod expand;
mod parse;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::common::errors::Errors;

/// Writes the names of a workflow's own errors.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let input = parse::parse(input, &mut errors);
    check::check(&input, &mut errors);
    let expanded = expand::expand(&input, errors.is_empty());
    let errors = errors.into_tokens();
    quote!(#expanded #errors)
}
