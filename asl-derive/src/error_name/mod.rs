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
    let parsed = parse::parse(input, &mut errors);
    check::check(&parsed, &mut errors);
    // Impls without the parameters would be refused once more.
    let expanded = input.generics.params.is_empty().then(|| expand::expand(&parsed, errors.is_empty()));
    let errors = errors.into_tokens();
    quote!(#expanded #errors)
}
