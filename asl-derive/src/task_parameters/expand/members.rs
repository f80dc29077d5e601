use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt as _;

use super::Context;
use super::generics::required;
use crate::common::case::snake;
use crate::task_parameters::ast::{Input, Member};

/// One trait for each required member, called like it, which says of a builder that it has the member.
///
/// Each has its own words for a builder that has not. One trait for all, with the member as its parameter,
/// could not: the compiler prints a parameter with its whole path where two structs have a member of one name.
pub(super) fn expand(cx: &Context<'_>) -> Option<TokenStream> {
    let traits = required(cx.input).map(|member| given(cx.input.name, member)).collect::<TokenStream>();
    if traits.is_empty() {
        return None;
    }
    let Context { private, input, .. } = cx;
    let (visibility, module) = (input.visibility, module(input));
    let impls = required(input).map(|Member { field, .. }| quote!(impl #module::#field for #private::Set {}));
    Some(quote! {
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #visibility mod #module {
            #traits
        }

        #(#impls)*
    })
}

fn given(parameters: &Ident, Member { field, name, .. }: &Member) -> TokenStream {
    let message = format!("the required member `{name}` of `{parameters}` is not set");
    let label = format!("`{name}` is missing");
    let note = format!("call `.{}(…)` before `.build()`", field.unraw());
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        pub trait #field {}
    }
}

/// The name of their module.
pub(super) fn module(input: &Input<'_>) -> Ident {
    format_ident!("{}_members", snake(&input.name.unraw().to_string()))
}
