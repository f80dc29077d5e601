//! From the names to the impls.

use proc_macro2::TokenStream;
use quote::quote;

use super::ast::{Input, State};

/// Writes the impls; where `is_sound` is false, with bodies that do nothing.
pub(super) fn expand(input: &Input<'_>, is_sound: bool) -> TokenStream {
    let Input { name: this, private, states } = input;
    let variants = states.iter().map(|State { variant, .. }| variant).collect::<Vec<_>>();
    let names = states.iter().map(|State { name, .. }| name).collect::<Vec<_>>();
    let body = |body: TokenStream| if is_sound { body } else { quote!(loop {}) };
    let written = body(quote!(match self { #(Self::#variants => #names,)* }));
    let read = body(quote! {
        match name {
            #(#names => ::core::result::Result::Ok(Self::#variants),)*
            _ => ::core::result::Result::Err(#private::UnknownStateName::among::<Self>(name)),
        }
    });
    quote! {
        #[automatically_derived]
        impl #private::StateName for #this {
            const ALL: &'static [Self] = &[#(Self::#variants),*];

            fn as_str(&self) -> &'static str {
                #written
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #this {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(#private::StateName::as_str(self))
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #this {
            type Err = #private::UnknownStateName;

            fn from_str(name: &str) -> ::core::result::Result<Self, Self::Err> {
                #read
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<#this> for &'static str {
            fn from(name: #this) -> Self {
                #private::StateName::as_str(&name)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<#this> for ::std::string::String {
            fn from(name: #this) -> Self {
                Self::from(#private::StateName::as_str(&name))
            }
        }
    }
}
