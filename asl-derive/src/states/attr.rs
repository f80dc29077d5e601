//! The arguments of `#[states(…)]`.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, Path};

use super::ast::Arguments;
use crate::common::attribute::{Once, entries, error, unknown, value};
use crate::common::errors::Errors;
use crate::common::facade;

const KEYS: [&str; 6] = ["comment", "timeout_seconds", "language", "default_retry", "default_catch", "crate"];

impl Arguments {
    /// Reads the arguments, and the path to asl-dsl if one is among them.
    pub(super) fn parse(tokens: TokenStream, errors: &mut Errors) -> (Self, Option<Path>) {
        let (mut comment, mut timeout) = (Once::default(), Once::default());
        let (mut language, mut facade) = (Once::default(), Once::default());
        let (mut retry, mut catch) = (Once::default(), Once::default());
        let read = |input: ParseStream<'_>| {
            entries(input, errors, &mut |key, input| match key.to_string().as_str() {
                "comment" => comment.set(key, (key.clone(), value(input)?)),
                "timeout_seconds" => timeout.set(key, (key.clone(), seconds(input)?)),
                "language" => language.set(key, (key.clone(), self::language(input)?)),
                "default_retry" => retry.set(key, (key.clone(), value(input)?)),
                "default_catch" => catch.set(key, (key.clone(), value(input)?)),
                "crate" => facade.set(key, facade::path(input)?),
                _ => Err(unknown(key, &KEYS)),
            })
        };
        let read = read.parse2(tokens);
        errors.ok(read);
        let arguments = Self {
            comment: comment.get(),
            timeout_seconds: timeout.get(),
            language: language.get(),
            default_retry: retry.get(),
            default_catch: catch.get(),
        };
        (arguments, facade.get())
    }
}

/// ASL specification, section "Timeouts"; AWS Step Functions Developer Guide, "Service quotas".
fn seconds(input: ParseStream<'_>) -> syn::Result<LitInt> {
    let seconds: LitInt = value(input)?;
    match seconds.base10_parse::<u32>() {
        Ok(1..=99_999_999) => Ok(seconds),
        _ => error(seconds, "`TimeoutSeconds` is between 1 and 99,999,999"),
    }
}

/// The names of the types in `asl_dsl::language`.
fn language(input: ParseStream<'_>) -> syn::Result<Ident> {
    const LANGUAGES: [&str; 3] = ["Portable", "JsonPath", "Jsonata"];
    let language: Ident = value(input)?;
    if LANGUAGES.iter().any(|name| language == name) {
        return Ok(language);
    }
    error(language, "the query language is `Portable`, `JsonPath` or `Jsonata`")
}
