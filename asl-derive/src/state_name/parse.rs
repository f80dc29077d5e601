//! From the tokens to the names.

use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput, Fields, LitStr, Variant};

use super::ast::{Input, State};
use crate::common::attribute::{Once, read, unknown, value};
use crate::common::errors::Errors;
use crate::common::facade;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Input<'a> {
    if !input.generics.params.is_empty() {
        errors.at(&input.generics, "names of states are the same for every type: leave the parameters out");
    }
    let states = match &input.data {
        Data::Enum(data) => {
            if data.variants.is_empty() {
                errors.at(&input.ident, "a machine has at least one state: write a variant for it");
            }
            data.variants.iter().filter_map(|variant| state(variant, errors)).collect()
        }
        Data::Struct(_) | Data::Union(_) => {
            errors.at(&input.ident, "names of states are an enum, with one variant for each state");
            Vec::new()
        }
    };
    Input { name: &input.ident, private: facade::private(&input.attrs, errors), states }
}

fn state(variant: &Variant, errors: &mut Errors) -> Option<State> {
    if !matches!(variant.fields, Fields::Unit) {
        errors.at(&variant.fields, "the name of a state has no data: write the variant without fields");
        return None;
    }
    let mut name = Once::<LitStr>::default();
    read(&variant.attrs, "state", errors, |key, input| match key.to_string().as_str() {
        "name" => name.set(key, value(input)?),
        _ => Err(unknown(key, &["name"])),
    });
    let variant = variant.ident.clone();
    let (name, span) = match name.get() {
        Some(name) => (name.value(), name.span()),
        None => (variant.unraw().to_string(), variant.span()),
    };
    Some(State { variant, name, span })
}
