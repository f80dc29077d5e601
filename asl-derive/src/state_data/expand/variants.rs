use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Names, object, paths};
use crate::state_data::ast::{Content, Tagging, Variant};

/// The paths into an enum with data: for each variant a condition that it is the one, and the paths into it.
pub(super) fn expand(
    names: &Names<'_>,
    paths: &Ident,
    tagging: &Tagging,
    variants: &[Variant],
) -> TokenStream {
    let name = names.input.name;
    let doc = format!("The paths into a [`{name}`]: for each variant what tells it, and what it holds.");
    let methods = variants.iter().map(|variant| {
        let tagging = tagging.of_variant(variant);
        let (is, holds) = (is(names, tagging, variant), holds(names, tagging, variant));
        quote!(#is #holds)
    });
    let paths = paths::expand(names, paths, &doc, &quote!(#(#methods)*));
    let objects = variants.iter().filter_map(|variant| match &variant.content {
        Content::Object(members) => {
            let doc = format!("The paths into a [`{name}::{}`], one method for each member.", variant.ident);
            Some(paths::expand(names, &object_paths(names, variant), &doc, &object::methods(names, members)))
        }
        Content::Nothing | Content::Value(_) => None,
    });
    quote!(#paths #(#objects)*)
}

/// The condition that the data are this variant.
fn is(names: &Names<'_>, tagging: &Tagging, variant: &Variant) -> Option<TokenStream> {
    let Names { private, input, .. } = names;
    let name = &variant.name.text;
    let condition = match (tagging, &variant.content) {
        // Of what has any other name nothing can be tested.
        _ if variant.is_other => return None,
        (Tagging::Untagged, _) => return None,
        (Tagging::Internal { tag } | Tagging::Adjacent { tag, .. }, _) => {
            quote!(#private::Path::<::std::string::String>::from(self.0.member(#tag)).eq(#name))
        }
        (Tagging::External, Content::Nothing) => {
            quote!(#private::Path::<::std::string::String>::from(self.0.clone()).eq(#name))
        }
        (Tagging::External, _) => {
            quote!(#private::Path::<#private::Any>::from(self.0.member(#name)).is_present())
        }
    };
    let (visibility, method) = (input.visibility, method("is", variant));
    let doc = format!("Holds where the data are [`{}::{}`].", input.name, variant.ident);
    Some(quote! {
        #[doc = #doc]
        #visibility fn #method(&self) -> #private::Condition {
            #condition
        }
    })
}

/// The path to the data of this variant.
fn holds(names: &Names<'_>, tagging: &Tagging, variant: &Variant) -> Option<TokenStream> {
    let Names { private, input, .. } = names;
    let name = &variant.name.text;
    let path = match tagging {
        Tagging::External => quote!(member(#name)),
        Tagging::Adjacent { content, .. } => quote!(member(#content)),
        Tagging::Internal { .. } | Tagging::Untagged => quote!(clone()),
    };
    let (output, body) = match &variant.content {
        Content::Nothing => return None,
        Content::Value(ty) => paths::leading_to(private, ty, &path),
        Content::Object(_) => (names.of(&object_paths(names, variant)), quote!(self.0.#path.into())),
    };
    let (visibility, method) = (input.visibility, method("as", variant));
    let doc = format!("The data, in the belief that they are [`{}::{}`].", input.name, variant.ident);
    Some(quote! {
        #[doc = #doc]
        #[must_use]
        #visibility fn #method(&self) -> #output {
            #body
        }
    })
}

fn object_paths(names: &Names<'_>, variant: &Variant) -> Ident {
    format_ident!("{}{}Paths", names.input.name, variant.ident)
}

fn method(prefix: &str, variant: &Variant) -> Ident {
    paths::method(&format_ident!("{prefix}_{}", variant.snake, span = variant.ident.span()))
}
