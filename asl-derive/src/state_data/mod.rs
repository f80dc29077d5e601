//! `#[derive(StateData)]`

mod ast;
mod attr;
mod check;
mod expand;
mod parse;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::common::errors::Errors;

/// Writes the paths into a type. What is wrong in the input is left out of them, beside the errors, so that
/// one mistake gives one message.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let Some(mut input) = parse::parse(input, &mut errors) else {
        return errors.into_tokens().unwrap_or_default();
    };
    check::check(&mut input, &mut errors);
    let expanded = expand::expand(&input);
    let errors = errors.into_tokens();
    quote!(#expanded #errors)
}
