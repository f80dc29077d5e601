//! What schemars says of the values: `length(min = 1, max = 63)`, `range(min = 0.5)`, `regex(pattern = "…")`.
//!
//! What is no literal only schemars can evaluate, and is passed over.

use std::str::FromStr;

use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Expr, MetaNameValue, Token};

use crate::common::constraint::{Constraint, digits};

pub(super) fn length(input: ParseStream<'_>) -> syn::Result<Option<Constraint>> {
    let arguments = arguments(input)?;
    let equal = number(&arguments, "equal");
    let (min, max) =
        (equal.or_else(|| number(&arguments, "min")), equal.or_else(|| number(&arguments, "max")));
    Ok((min.is_some() || max.is_some()).then_some(Constraint::Length { min, max }))
}

pub(super) fn range(input: ParseStream<'_>) -> syn::Result<Option<Constraint>> {
    let arguments = arguments(input)?;
    let (min, max) = (number(&arguments, "min"), number(&arguments, "max"));
    Ok((min.is_some() || max.is_some()).then_some(Constraint::Range { min, max }))
}

pub(super) fn regex(input: ParseStream<'_>) -> syn::Result<Option<Constraint>> {
    let pattern = argument(&arguments(input)?, "pattern").cloned();
    Ok(pattern.filter(|pattern| matches!(pattern, Expr::Lit(_))).map(Constraint::Pattern))
}

fn arguments(input: ParseStream<'_>) -> syn::Result<Vec<MetaNameValue>> {
    let content;
    syn::parenthesized!(content in input);
    Ok(Punctuated::<MetaNameValue, Token![,]>::parse_terminated(&content)?.into_iter().collect())
}

fn argument<'a>(arguments: &'a [MetaNameValue], name: &str) -> Option<&'a Expr> {
    arguments.iter().find(|argument| argument.path.is_ident(name)).map(|argument| &argument.value)
}

fn number<T: FromStr>(arguments: &[MetaNameValue], name: &str) -> Option<T> {
    argument(arguments, name).and_then(digits)?.parse().ok()
}
