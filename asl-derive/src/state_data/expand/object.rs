use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Names, paths};
use crate::state_data::ast::{Flattened, Member};

/// The paths into an object, and what the object may stand for.
pub(super) fn expand(names: &Names<'_>, paths: &Ident, members: &[Member]) -> TokenStream {
    let doc = format!("The paths into a [`{}`], one method for each member.", names.input.name);
    let paths = paths::expand(names, paths, &doc, &methods(names, members));
    let accepts = members.iter().filter(|member| member.flatten == Some(Flattened::Whole));
    let accepts = accepts.map(|base| accepts_extended(names, base));
    let extends = extends(names, members);
    quote!(#paths #(#accepts)* #extends)
}

/// One method for each member.
pub(super) fn methods(names: &Names<'_>, members: &[Member]) -> TokenStream {
    let Names { private, input, .. } = names;
    let visibility = input.visibility;
    let methods = members.iter().map(|Member { field, docs, name, ty, may_be_missing, flatten, .. }| {
        let (name, method) = (&name.text, paths::method(field));
        let ty = if *may_be_missing { quote!(::core::option::Option<#ty>) } else { quote!(#ty) };
        let (doc, path) = match flatten {
            Some(_) => ("The members of this one stand beside the others.".to_owned(), quote!(clone())),
            None => (format!("The path to `{name}`."), quote!(member(#name))),
        };
        let (output, body) = paths::leading_to(private, &ty, &path);
        let docs = if docs.is_empty() { std::slice::from_ref(&doc) } else { docs };
        quote! {
            #(#[doc = #docs])*
            #[must_use]
            #visibility fn #method(&self) -> #output {
                #body
            }
        }
    });
    quote!(#(#methods)*)
}

/// A state that takes what is flattened takes the whole: it has all of its members.
fn accepts_extended(names: &Names<'_>, base: &Member) -> TokenStream {
    let Names { private, this, parameters, conditions, .. } = names;
    let base = &base.ty;
    quote! {
        #[automatically_derived]
        impl #parameters #private::Accepts<#this> for #base #conditions {}
    }
}

/// What is flattened with one more member.
fn extends(names: &Names<'_>, members: &[Member]) -> Option<TokenStream> {
    let (base, more) = match members {
        [base, more] | [more, base] if base.flatten.is_some() && more.flatten.is_none() => (base, more),
        _ => return None,
    };
    let Names { private, this, parameters, conditions, .. } = names;
    let (base, ty, name) = (&base.ty, &more.ty, &more.name.text);
    Some(quote! {
        #[automatically_derived]
        impl #parameters #private::Extends<#base, #ty> for #this #conditions {
            const MEMBER: &'static str = #name;
        }
    })
}
