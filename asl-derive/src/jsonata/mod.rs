//! `jsonata!("$sum($states.input.prices)")`

mod parse;

use proc_macro2::TokenStream;
use quote::quote;

use crate::common::facade;

/// Writes the expression. After mistakes there is still one, so that they are all there is to read.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let private = facade::private_of(None);
    match parse::parse(input) {
        Ok(text) => quote!(#private::jsonata(#text)),
        Err(errors) => {
            let errors = errors.into_compile_error();
            quote!({ #errors #private::jsonata("") })
        }
    }
}
