//! The attributes that say how data look as JSON: those of serde, over which those of schemars go, as schemars
//! itself has it.

mod container;
mod field;
mod validation;

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Type};

use crate::common::attribute::{serialized, skip_value, value};
use crate::common::case::Case;

pub(super) use container::Container;
pub(super) use field::Field;

const SERDE: &str = "serde";
const SCHEMARS: &str = "schemars";

/// Passes over the value of a key that says nothing of the form, if `known` has the key.
///
/// A misspelt key of serde has no effect where serde's own derive is not there to refuse it.
fn pass_over(key: &Ident, input: ParseStream<'_>, known: &[&str]) -> syn::Result<()> {
    let name = key.unraw().to_string();
    if !known.contains(&name.as_str()) {
        let closest = asl_model::similar::closest(&name, known.iter().copied());
        let mend = closest.map(|closest| format!(": did you mean `{closest}`?")).unwrap_or_default();
        return Err(syn::Error::new(key.span(), format!("serde has no `{name}` here{mend}")));
    }
    skip_value(input)
}

fn case(input: ParseStream<'_>) -> syn::Result<Option<Case>> {
    serialized(input)?.as_ref().map(Case::parse).transpose()
}

/// A type in quotes.
fn quoted(input: ParseStream<'_>) -> syn::Result<Type> {
    value::<LitStr>(input)?.parse()
}
