//! From the tokens to the errors.

use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput, Fields, LitStr, Variant};

use super::ast::{Input, OwnError};
use crate::common::attribute::{Once, read, unknown, value};
use crate::common::errors::Errors;
use crate::common::facade;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Input<'a> {
    if !input.generics.params.is_empty() {
        errors.at(&input.generics, "names of errors are the same for every type: leave the parameters out");
    }
    let own = match &input.data {
        Data::Enum(data) => data.variants.iter().filter_map(|variant| own_error(variant, errors)).collect(),
        Data::Struct(_) | Data::Union(_) => {
            errors.at(&input.ident, "a workflow's own errors are an enum, with one variant for each");
            Vec::new()
        }
    };
    Input { name: &input.ident, private: facade::private(&input.attrs, errors), errors: own }
}

fn own_error(variant: &Variant, errors: &mut Errors) -> Option<OwnError> {
    if !matches!(variant.fields, Fields::Unit) {
        errors.at(&variant.fields, "an error has a name and no data: what happened goes into the `Cause`");
        return None;
    }
    let mut rename = Once::<LitStr>::default();
    read(&variant.attrs, "error_name", errors, |key, input| match key.to_string().as_str() {
        "rename" => rename.set(key, value(input)?),
        _ => Err(unknown(key, &["rename"])),
    });
    let variant = variant.ident.clone();
    let (name, span) = match rename.get() {
        Some(rename) => (rename.value(), rename.span()),
        None => (variant.unraw().to_string(), variant.span()),
    };
    Some(OwnError { variant, name, span })
}
