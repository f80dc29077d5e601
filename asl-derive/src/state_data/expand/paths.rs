use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned as _;

use super::Names;
use crate::common::types;

/// A type of paths: a path with these methods.
pub(super) fn expand(names: &Names<'_>, paths: &Ident, doc: &str, methods: &TokenStream) -> TokenStream {
    let Names { private, input, parameters, conditions, .. } = names;
    let (visibility, generics) = (input.visibility, input.generics);
    let (own_parameters, arguments, own_conditions) = generics.split_for_impl();
    let types = generics.type_params().map(|parameter| &parameter.ident).collect::<Vec<_>>();
    let (of, value) = if types.is_empty() {
        (None, None)
    } else {
        let phantom = quote!(::core::marker::PhantomData);
        (Some(quote!(, #phantom<fn() -> (#(#types,)*)>)), Some(quote!(, #phantom)))
    };
    let name = paths.to_string();
    quote! {
        #[doc = #doc]
        #visibility struct #paths #generics (#private::RawPath #of) #own_conditions;

        impl #parameters #paths #arguments #conditions {
            #methods
        }

        #[automatically_derived]
        impl #own_parameters ::core::convert::From<#private::RawPath> for #paths #arguments #own_conditions {
            fn from(path: #private::RawPath) -> Self {
                Self(path #value)
            }
        }

        #[automatically_derived]
        impl #own_parameters ::core::ops::Deref for #paths #arguments #own_conditions {
            type Target = #private::RawPath;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        #[automatically_derived]
        impl #own_parameters ::core::clone::Clone for #paths #arguments #own_conditions {
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0) #value)
            }
        }

        #[automatically_derived]
        impl #own_parameters ::core::fmt::Debug for #paths #arguments #own_conditions {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_tuple(#name).field(&self.0).finish()
            }
        }
    }
}

/// The type of a path to a `ty`, and the expression that makes it of `self`. A type that is no state data is
/// refused where it stands.
pub(super) fn leading_to(
    private: &TokenStream,
    ty: &TokenStream,
    path: &TokenStream,
) -> (TokenStream, TokenStream) {
    let span = ty.span().resolved_at(Span::call_site());
    let output = types::at(span, quote!(#private::Path<#ty>));
    let body = types::at(span, quote!(<#private::Path<#ty> as #private::Leads>::new(self.0.#path)));
    (output, body)
}

/// The name of a method: it stands where the field stands, for editors, but is the macro's, for lints.
pub(super) fn method(field: &Ident) -> Ident {
    let mut method = field.clone();
    method.set_span(Span::call_site().located_at(field.span()));
    method
}
