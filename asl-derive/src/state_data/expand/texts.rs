use proc_macro2::TokenStream;
use quote::quote;

use super::Names;
use crate::state_data::ast::Text;

/// An enum whose variants are texts: it is a literal, and a Choice can compare it.
pub(super) fn expand(names: &Names<'_>, texts: &[Text]) -> TokenStream {
    let Names { private, this, parameters, conditions, .. } = names;
    let name = names.input.name;
    let variants = texts.iter().map(|text| &text.variant);
    let written = texts.iter().map(|text| &text.name.text);
    quote! {
        #[automatically_derived]
        impl #parameters ::core::convert::From<#this> for #private::Expr<#this> #conditions {
            fn from(value: #this) -> Self {
                Self::new(#private::Template::String(::std::string::String::from(match value {
                    #(#name::#variants => #written,)*
                })))
            }
        }

        #[automatically_derived]
        impl #parameters #private::Comparable for #this #conditions {
            const FAMILY: #private::Family = #private::Family::String;
        }

        #[automatically_derived]
        impl #parameters #private::Operand<Self> for #this #conditions {
            fn into_side(self) -> #private::Side {
                #private::Side::Literal(#private::Expr::from(self).into_parts().0)
            }
        }
    }
}
