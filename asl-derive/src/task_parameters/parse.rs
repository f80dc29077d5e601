//! From the tokens to the members.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Data, DeriveInput, Fields, Type};

use super::ast::{Input, Member};
use super::attr::{Field, Naming};
use super::task;
use crate::common::errors::Errors;
use crate::common::{docs, facade, types};

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Input<'a> {
    let DeriveInput { vis: visibility, ident: name, generics, attrs, .. } = input;
    let naming = Naming::parse(attrs, errors);
    let (_, arguments, _) = generics.split_for_impl();
    let this = quote!(#name #arguments);
    let members = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                fields.named.iter().filter_map(|field| member(field, &this, &naming, errors)).collect()
            }
            Fields::Unit => Vec::new(),
            Fields::Unnamed(fields) => {
                errors.at(fields, "parameters have names: name the fields");
                Vec::new()
            }
        },
        Data::Enum(_) | Data::Union(_) => {
            errors.at(name, "parameters are a struct, with one field for each member");
            Vec::new()
        }
    };
    let private = facade::private(attrs, errors);
    Input { name, visibility, generics, private, members, task: task::parse(attrs, errors) }
}

fn member(field: &syn::Field, this: &TokenStream, naming: &Naming, errors: &mut Errors) -> Option<Member> {
    let ident = field.ident.clone()?;
    let Field { rename, constraints } = Field::parse(&field.attrs, errors);
    let (name, span) = match rename {
        Some(rename) => (rename.value(), rename.span()),
        None => (naming.of(&ident), ident.span()),
    };
    let (is_required, ty) = expression(&field.ty, errors);
    let ty = types::with_self(ty.to_token_stream(), this);
    Some(Member { field: ident, docs: docs::lines(&field.attrs), name, span, ty, is_required, constraints })
}

/// Whether the member is required, and the `T` of its `Expr<T>`.
fn expression<'a>(ty: &'a Type, errors: &mut Errors) -> (bool, &'a Type) {
    let optional = types::argument_of(ty, "Option");
    let inner = optional.unwrap_or(ty);
    let value = types::argument_of(inner, "Expr").unwrap_or_else(|| {
        let written = inner.to_token_stream().to_string().replace(' ', "");
        errors.at(inner, format!("a parameter is an `Expr<…>`, or an `Option<Expr<…>>` where it may be left out: write `Expr<{written}>`"));
        inner
    });
    (optional.is_none(), value)
}
