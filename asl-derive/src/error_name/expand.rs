//! From the errors to their names.

use proc_macro2::TokenStream;
use quote::quote;

use super::ast::{Input, OwnError};

/// Writes the impl; where `is_sound` is false, with a body that does nothing.
pub(super) fn expand(input: &Input<'_>, is_sound: bool) -> TokenStream {
    let Input { name: this, private, errors } = input;
    let names = errors.iter().map(|OwnError { variant, name, .. }| quote!(#this::#variant => #name,));
    let body = if is_sound { quote!(Self::new(match error { #(#names)* })) } else { quote!(loop {}) };
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<#this> for #private::ErrorName {
            fn from(error: #this) -> Self {
                #body
            }
        }
    }
}
