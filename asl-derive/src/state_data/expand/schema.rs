use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned as _;

use super::Names;
use crate::common::types;
use crate::state_data::ast::{Content, Flattened, Member, Shape, Tagging, Text, Variant};

/// The function that makes the JSON Schema; nothing where everything fits.
pub(super) fn expand(names: &Names<'_>) -> Option<TokenStream> {
    let Names { private, input, .. } = names;
    let schema = match &input.shape {
        Shape::Unknown => return None,
        Shape::Null => quote!(#private::Schema::typed("null")),
        Shape::Like(ty) => schema_of(names, ty),
        Shape::Texts(texts) => defined(names, &self::texts(names, texts)),
        Shape::Object(members) => defined(names, &object(names, members)),
        Shape::Variants(tagging, variants) => defined(names, &self::variants(names, tagging, variants)),
    };
    Some(quote! {
        fn schema(schemas: &mut #private::Schemas) -> #private::Schema {
            #schema
        }
    })
}

/// A schema that is made once, and referred to by its name.
fn defined(names: &Names<'_>, schema: &TokenStream) -> TokenStream {
    let name = &names.input.schema.name;
    let description = described(names.input.schema.description.as_deref());
    quote! {
        schemas.define(::core::any::TypeId::of::<Self>(), #name, |schemas| #schema #description)
    }
}

fn object(names: &Names<'_>, members: &[Member]) -> TokenStream {
    let private = names.private;
    let members = members.iter().map(|member| self::member(names, member));
    let closed = names.input.schema.is_closed.then(|| quote!(.closed()));
    quote!(#private::Schema::object() #(#members)* #closed)
}

fn member(names: &Names<'_>, member: &Member) -> TokenStream {
    let Member { name, ty, may_be_missing, flatten, .. } = member;
    let name = &name.text;
    let constraints = member.constraints.iter().map(|constraint| constraint.expand(names.private));
    let description = described(member.description.as_deref());
    let missing = may_be_missing.then(|| quote!(.or_missing()));
    let schema = schema_of(names, ty);
    match flatten {
        None => quote!(.member(#name, #schema #(#constraints)* #description #missing)),
        Some(Flattened::Whole | Flattened::Open) => quote!(.flatten(#schema, schemas)),
    }
}

fn texts(names: &Names<'_>, texts: &[Text]) -> TokenStream {
    let private = names.private;
    if texts.iter().all(|text| text.description.is_none()) {
        let texts = texts.iter().map(|text| &text.name.text);
        return quote!(#private::Schema::texts(&[#(#texts),*]));
    }
    let texts = texts.iter().map(|text| {
        let (name, description) = (&text.name.text, described(text.description.as_deref()));
        quote!(#private::Schema::constant(#name) #description)
    });
    quote!(#private::Schema::one_of([#(#texts),*]))
}

fn variants(names: &Names<'_>, tagging: &Tagging, variants: &[Variant]) -> TokenStream {
    let private = names.private;
    let is_told = variants.iter().all(|variant| !variant.is_untagged && !variant.is_other);
    let several = match tagging {
        Tagging::Untagged => quote!(any_of),
        _ if is_told => quote!(one_of),
        _ => quote!(any_of),
    };
    let variants = variants.iter().map(|variant| {
        let schema = self::variant(names, tagging.of_variant(variant), variant);
        let description = described(variant.description.as_deref());
        quote!(#schema #description)
    });
    quote!(#private::Schema::#several([#(#variants),*]))
}

fn variant(names: &Names<'_>, tagging: &Tagging, variant: &Variant) -> TokenStream {
    let private = names.private;
    let name = &variant.name.text;
    let told = if variant.is_other {
        quote!(#private::Schema::typed("string"))
    } else {
        quote!(#private::Schema::constant(#name))
    };
    let tagged = |tag: &str| quote!(#private::Schema::object().member(#tag, #told));
    match (tagging, &variant.content) {
        (Tagging::External, Content::Nothing) => told,
        (Tagging::External, content) => {
            let data = data(names, content);
            quote!(#private::Schema::object().member(#name, #data).closed())
        }
        (Tagging::Internal { tag } | Tagging::Adjacent { tag, .. }, Content::Nothing) => tagged(tag),
        (Tagging::Internal { tag }, Content::Object(members)) => {
            let (tagged, members) = (tagged(tag), members.iter().map(|member| self::member(names, member)));
            quote!(#tagged #(#members)*)
        }
        (Tagging::Internal { tag }, Content::Value(ty)) => {
            let (tagged, schema) = (tagged(tag), schema_of(names, ty));
            quote!(#tagged.flatten(#schema, schemas))
        }
        (Tagging::Adjacent { tag, content }, data) => {
            let (tagged, data) = (tagged(tag), self::data(names, data));
            quote!(#tagged.member(#content, #data))
        }
        (Tagging::Untagged, content) => data(names, content),
    }
}

fn data(names: &Names<'_>, content: &Content) -> TokenStream {
    match content {
        Content::Nothing => {
            let private = names.private;
            quote!(#private::Schema::typed("null"))
        }
        Content::Value(ty) => schema_of(names, ty),
        Content::Object(members) => object(names, members),
    }
}

/// The schema of another type, which is refused where it stands if it is no state data.
fn schema_of(names: &Names<'_>, ty: &TokenStream) -> TokenStream {
    let private = names.private;
    at_type(ty, quote!(<#private::Path<#ty> as #private::Leads>::schema(schemas)))
}

/// Tokens that stand where a type stands.
pub(super) fn at_type(ty: &TokenStream, tokens: TokenStream) -> TokenStream {
    types::at(ty.span().resolved_at(Span::call_site()), tokens)
}

fn described(description: Option<&str>) -> Option<TokenStream> {
    description.map(|description| quote!(.described(#description)))
}
