use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Path};

use super::attribute::{self, Once};
use super::errors::Errors;

/// Reads `#[asl(crate = path)]`, for crates that know asl-dsl under another name, and gives the path to what
/// generated code calls.
pub(crate) fn private(attributes: &[Attribute], errors: &mut Errors) -> TokenStream {
    let mut facade = Once::default();
    attribute::read(attributes, "asl", errors, |key, input| {
        if key == "crate" {
            facade.set(key, input.call(path)?)
        } else {
            Err(attribute::unknown(key, &["crate"]))
        }
    });
    private_of(facade.get())
}

/// Reads the value of `crate = path`.
pub(crate) fn path(input: syn::parse::ParseStream<'_>) -> syn::Result<Path> {
    input.parse::<syn::Token![=]>()?;
    input.call(Path::parse_mod_style)
}

/// The path to what generated code calls.
pub(crate) fn private_of(facade: Option<Path>) -> TokenStream {
    facade.map_or_else(|| quote!(::asl_dsl::__private), |facade| quote!(#facade::__private))
}
