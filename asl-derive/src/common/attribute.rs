use std::fmt::Display;

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitStr, Meta, Token};

use super::errors::Errors;

/// A value that is given once.
pub(crate) struct Once<T>(Option<T>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Once<T> {
    /// Sets the value of `key`, which must not have one yet.
    pub(crate) fn set(&mut self, key: &Ident, value: T) -> syn::Result<()> {
        if self.0.is_some() {
            return Err(syn::Error::new(key.span(), format!("`{key}` is given twice")));
        }
        self.0 = Some(value);
        Ok(())
    }

    /// The value, if it was given.
    pub(crate) fn get(self) -> Option<T> {
        self.0
    }
}

/// Reads all entries of the attributes with this name, `#[name(key, key = value, key(…))]`.
///
/// `entry` gets each key and what follows it, and reads its value.
pub(crate) fn read(
    attributes: &[Attribute],
    name: &str,
    errors: &mut Errors,
    mut entry: impl FnMut(&Ident, ParseStream<'_>) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
        let Meta::List(list) = &attribute.meta else {
            errors.at(attribute, format!("write `#[{name}(…)]`"));
            continue;
        };
        let read = list.parse_args_with(|input: ParseStream<'_>| entries(input, errors, &mut entry));
        errors.ok(read);
    }
}

/// Reads entries that are separated by commas; after one that is wrong it goes on behind the next comma.
pub(crate) fn entries(
    input: ParseStream<'_>,
    errors: &mut Errors,
    entry: &mut dyn FnMut(&Ident, ParseStream<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    while !input.is_empty() {
        let key = input.call(Ident::parse_any)?;
        if errors.ok(entry(&key, input)).is_none() {
            skip_value(input)?;
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// Passes over what stands between a key and the next comma.
pub(crate) fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Reads `= value`.
pub(crate) fn value<T: Parse>(input: ParseStream<'_>) -> syn::Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// Reads `= "text"`, or `(serialize = "text", deserialize = "text")`, of which the first counts.
///
/// These are the two ways in which serde takes the name of a member.
pub(crate) fn serialized(input: ParseStream<'_>) -> syn::Result<Option<LitStr>> {
    if !input.peek(syn::token::Paren) {
        return value(input).map(Some);
    }
    let content;
    syn::parenthesized!(content in input);
    let mut serialize = None;
    while !content.is_empty() {
        let direction = content.call(Ident::parse_any)?;
        let text = value(&content)?;
        if direction == "serialize" {
            serialize = Some(text);
        }
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
    }
    Ok(serialize)
}

/// The error for a key that means nothing here.
pub(crate) fn unknown(key: &Ident, accepted: &[&str]) -> syn::Error {
    let one_of = if accepted.len() == 1 { "" } else { "one of " };
    let accepted = accepted.iter().map(|accepted| format!("`{accepted}`")).collect::<Vec<_>>().join(", ");
    syn::Error::new(key.span(), format!("unknown argument `{key}`: write {one_of}{accepted}"))
}

/// An error in these tokens.
pub(crate) fn error<T>(tokens: impl ToTokens, message: impl Display) -> syn::Result<T> {
    Err(syn::Error::new_spanned(tokens, message))
}
